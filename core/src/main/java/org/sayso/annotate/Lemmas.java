package org.sayso.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lemmas of words seen in training as they were there ("fought" as a past tense is "fight"); of others by the model's edit
 * scripts, looked over where the form is a regular one: a script made for "moved" would turn "killed" into "kille". Where
 * the script gives no known word but a rule of English does, the rule's word is taken.
 */
final class Lemmas {

    /** "shot" may have been seen as a participle only. */
    private static final Map<String, String> OTHER_PAST = Map.of("VBD", "VBN", "VBN", "VBD");

    private final Map<String, String> known;
    private final Predicate<String> isWord;

    /** @param known lemmas by form and tag, as {@link #key} joins them */
    Lemmas(Map<String, String> known, Predicate<String> isWord) {
        this.known = Map.copyOf(known);
        this.isWord = isWord;
    }

    static String key(String form, String tag) {
        return form + "\t" + tag;
    }

    String of(String form, String tag, LemmaScript script) {
        String lower = form.toLowerCase(Locale.ROOT);
        return Stream.of(key(form, tag), key(lower, tag), key(lower, OTHER_PAST.getOrDefault(tag, tag)))
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unseen(form, tag, script));
    }

    private String unseen(String form, String tag, LemmaScript script) {
        String lemma = script.apply(form);
        if (isWord.test(lemma.toLowerCase(Locale.ROOT))) {
            return lemma;
        }
        return regular(form.toLowerCase(Locale.ROOT), tag).stream()
                .filter(isWord)
                .findFirst()
                .orElse(lemma);
    }

    /** What the form may come from: "denied" from "denie", "deny", "deni". */
    private static List<String> regular(String form, String tag) {
        return switch (tag) {
            case "VBD", "VBN" -> form.endsWith("ed") ? stems(form, "d", "ied", "ed") : List.of();
            case "VBG" -> form.endsWith("ing") ? stems(form, "", "", "ing") : List.of();
            case "VBZ", "NNS" -> form.endsWith("s") ? stems(form, "s", "ies", "es") : List.of(form);
            default -> List.of();
        };
    }

    /**
     * The form without its ending.
     *
     * @param bare an ending that leaves the lemma as it is, tried first
     * @param soft an ending that stands for "y"
     * @param full an ending after which the lemma may have lost an "e" or doubled its last letter
     */
    private static List<String> stems(String form, String bare, String soft, String full) {
        List<String> stems = new ArrayList<>();
        if (!bare.isEmpty()) {
            stems.add(form.substring(0, form.length() - bare.length()));
        }
        if (!soft.isEmpty() && form.endsWith(soft)) {
            stems.add(form.substring(0, form.length() - soft.length()) + "y");
        }
        if (form.endsWith(full)) {
            String stem = form.substring(0, form.length() - full.length());
            stems.add(stem);
            stems.add(stem + "e");
            if (isDoubled(stem)) {
                stems.add(stem.substring(0, stem.length() - 1));
            }
        }
        return stems.stream().filter(stem -> stem.length() > 1).toList();
    }

    private static boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    }
}
