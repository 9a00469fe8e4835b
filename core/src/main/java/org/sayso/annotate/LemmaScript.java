package org.sayso.annotate;

import java.util.Locale;

/**
 * A way of turning a form into its lemma: {@code L|3|y} lowers "Parties", cuts three letters and adds "y"; {@code K|0|}
 * keeps "Kyiv" as it is; {@code =be} puts "be" for "were".
 *
 * @param whole whether {@code ending} is the whole lemma
 * @param cut how many characters go from the end
 */
record LemmaScript(boolean whole, boolean lower, int cut, String ending) {

    static LemmaScript read(String script) {
        if (script.startsWith("=")) {
            return new LemmaScript(true, false, 0, script.substring(1));
        }
        String[] parts = script.split("\\|", 3);
        if (parts.length != 3 || !parts[0].matches("[LK]") || !parts[1].matches("\\d{1,4}")) {
            throw new IllegalArgumentException("not a lemma script: " + script);
        }
        return new LemmaScript(false, parts[0].equals("L"), Integer.parseInt(parts[1]), parts[2]);
    }

    /** The lemma; the lowered form where the script does not fit it. */
    String apply(String form) {
        if (whole) {
            return ending;
        }
        String base = lower ? form.toLowerCase(Locale.ROOT) : form;
        int characters = base.codePointCount(0, base.length());
        if (cut >= characters) {
            return form.toLowerCase(Locale.ROOT);
        }
        return base.substring(0, base.offsetByCodePoints(base.length(), -cut)) + ending;
    }
}
