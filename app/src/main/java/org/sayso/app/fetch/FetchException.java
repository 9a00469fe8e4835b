package org.sayso.app.fetch;

import java.io.IOException;
import java.time.Instant;

/** Why something was not fetched, in words for people. */
final class FetchException extends IOException {

    private final transient Fetched outcome;

    private FetchException(String why, Fetched outcome) {
        super(why);
        this.outcome = outcome;
    }

    /** Asking again later would end the same way: "only http and https are fetched, not file:". */
    static FetchException lasting(String why) {
        return new FetchException(why, new Fetched.Failed(why, true));
    }

    /** Asking again later may help: "refused the connection". */
    static FetchException passing(String why) {
        return new FetchException(why, new Fetched.Failed(why, false));
    }

    /** The server wants to be left alone until then. */
    static FetchException later(Instant then, String why) {
        return new FetchException(why, new Fetched.Later(then, why));
    }

    Fetched outcome() {
        return outcome;
    }
}
