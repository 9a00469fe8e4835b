package org.sayso.app;

/** Something the caller must put right; the message says what. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
