package org.sayso.extract;

import java.util.Optional;
import org.sayso.codebook.Rule;

/**
 * One rule tried on one trigger, for {@code sayso explain}: either it found an event or something blocked it, such as
 * "unless object lemma ball".
 *
 * @param trigger index of the word in its sentence
 * @param blocked why it gives no event; empty where it gives one
 * @param event what it found; present even where a better rule or word tells the same act
 */
public record RuleTrial(int sentence, int trigger, Rule rule, Optional<String> blocked, Optional<EventMention> event) {

    /** How the reason begins where one of the rule's exceptions holds. */
    static final String EXCLUDED = "unless ";

    boolean passed() {
        return blocked.isEmpty();
    }

    /** Whether the rule knows this case and says that it is none of its type. */
    boolean excluded() {
        return blocked.filter(b -> b.startsWith(EXCLUDED)).isPresent();
    }

    RuleTrial blockedBy(String reason) {
        return new RuleTrial(sentence, trigger, rule, Optional.of(reason), event);
    }

    RuleTrial with(EventMention other) {
        return new RuleTrial(sentence, trigger, rule, blocked, Optional.of(other));
    }
}
