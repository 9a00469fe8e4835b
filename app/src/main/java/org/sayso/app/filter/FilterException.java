package org.sayso.app.filter;

/** A filter is named that does not exist, or has a value that is none of its own; the message begins with its name. */
public final class FilterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FilterException(String name, String why) {
        super(name + ": " + why);
    }
}
