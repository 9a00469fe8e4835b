package org.sayso.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.claim.Participant.Role;
import org.sayso.link.Event;
import org.sayso.link.Telling.Side;

/**
 * What an event is, in words.
 *
 * @param address of its page
 * @param type "ASSAULT, artillery"
 * @param who "Russian troops (RUSMIL) → Dnipro (UKR)"; empty where nobody is said to take part
 * @param when its days; empty where the text gives none
 * @param where its place; empty where the text gives none
 * @param status "happened", "planned"
 */
public record Told(String address, String type, String who, String when, String where, String status) {

    /** Words that tell a reader nothing without the text around them. */
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "i", "who", "which", "that");

    static Told of(Event event) {
        return new Told(
                address(event.id()),
                event.type().type() + event.type().mode().map(m -> ", " + m).orElse(""),
                who(event.participants()),
                event.when().map(Phrases::days).orElse(""),
                event.where().map(Phrases::place).orElse(""),
                Phrases.words(event.status()));
    }

    private static String address(String event) {
        return "/events/" + StoryRow.encoded(event);
    }

    /** "Assault, artillery: Russian troops (RUSMIL) → Dnipro (UKR)", as a heading. */
    public String heading() {
        String plain = type.substring(0, 1) + type.substring(1).toLowerCase(Locale.ROOT);
        return who.isEmpty() ? plain : plain + ": " + who;
    }

    private static String who(List<Side> sides) {
        String parties = named(sides, Role.PARTY, " ↔ ");
        if (!parties.isEmpty()) {
            return parties;
        }
        String sources = named(sides, Role.SOURCE, " + ");
        String targets = named(sides, Role.TARGET, " + ");
        if (targets.isEmpty()) {
            return sources;
        }
        return (sources.isEmpty() ? "not said who" : sources) + " → " + targets;
    }

    private static String named(List<Side> sides, Role role, String between) {
        return sides.stream()
                .filter(s -> s.role() == role)
                .map(Told::name)
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static String name(Side side) {
        String written = Phrases.oneLine(side.phrase());
        String phrase = PRONOUNS.contains(written.toLowerCase(Locale.ROOT))
                ? side.actor().name().orElse(written)
                : written;
        return side.actor().code().map(c -> phrase + " (" + c + ")").orElse(phrase);
    }
}
