package org.sayso.app;

/** What is known of the terminal, if the output is one. */
final class Terminal {

    private static final int USUAL_WIDTH = 140;
    private static final int NARROWEST = 80;

    private Terminal() {}

    static boolean isOne() {
        return System.console() != null && System.getenv("TERM") != null && !"dumb".equals(System.getenv("TERM"));
    }

    /** Columns, from the environment's COLUMNS; {@value #USUAL_WIDTH} where it is not said. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("\\d{1,4}")) {
            return USUAL_WIDTH;
        }
        return Math.max(NARROWEST, Integer.parseInt(columns));
    }
}
