package org.sayso.export;

import java.util.List;
import java.util.stream.Collectors;

/** What may stand in a cell of a table. */
final class Cells {

    private static final String SEPARATOR = ";";

    /**
     * What makes a spreadsheet take a cell for a formula, as OWASP's page on CSV injection lists it: {@code =HYPERLINK(…)}. The
     * full-width forms count too.
     */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /** Several values in one cell; a ";" within one becomes a ",". */
    static String joined(List<String> values) {
        return values.stream().map(v -> v.replace(SEPARATOR, ",")).collect(Collectors.joining(SEPARATOR));
    }

    /** "'=1+1" for "=1+1": a spreadsheet shows the text and computes nothing. */
    static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** On one line and without tabs, for formats that know no quotation marks. */
    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
