package org.sayso.extract;

import java.util.Optional;
import org.sayso.annotate.Act;

/**
 * An act as the model sees it, for {@code sayso explain}: it becomes an event where no rule tells the act and the model is sure
 * enough.
 *
 * @param blocked why it gives no event; empty where it gives one
 */
record ModelTrial(int sentence, Act act, Optional<String> blocked, Optional<EventMention> event) {

    static ModelTrial blocked(int sentence, Act act, String why) {
        return new ModelTrial(sentence, act, Optional.of(why), Optional.empty());
    }

    boolean passed() {
        return event.isPresent();
    }
}
