package org.sayso.io;

/** Content that is not what it seems to be; the message says what is wrong, for whoever brought it. */
public final class UnreadableException extends Exception {

    UnreadableException(String message) {
        super(message);
    }
}
