package org.sayso.app.ask;

/** A value that an option does not take; the message says which it takes. */
public final class AskedWrongly extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String option;

    public AskedWrongly(String option, String problem) {
        super(problem);
        this.option = option;
    }

    /** Such as "from". */
    public String option() {
        return option;
    }
}
