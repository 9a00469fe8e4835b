package org.sayso.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;
import org.sayso.link.Event;
import org.sayso.link.Telling.Side;

/** An event as the table and the feed show it: "Russian troops → Dnipro". */
public record EventRow(Event event) {

    private static final List<String> QUADS =
            List.of("verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

    static String quad(int quad) {
        return QUADS.get(quad - 1);
    }

    public String link() {
        return "/events/" + EventQuestion.encoded(event.id());
    }

    /** "2026-01-06", "2026-01-06 to 2026-01-09", "by 2026-01-09" where only the publication says so. */
    public String when() {
        return event.when().map(EventRow::days).orElse("no day given");
    }

    private static String days(When when) {
        if (when.basis() == When.Basis.PUBLISHED) {
            return "by " + when.to();
        }
        return when.from().equals(when.to()) ? when.from().toString() : when.from() + " to " + when.to();
    }

    public String type() {
        return event.type().type()
                + event.type().mode().map(mode -> " / " + mode).orElse("");
    }

    public String quad() {
        return quad(event.type().quad());
    }

    public String who() {
        return Stream.of(phrases(Role.SOURCE), phrases(Role.PARTY))
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    public String whom() {
        return phrases(Role.TARGET);
    }

    private String phrases(Role role) {
        return event.participants().stream()
                .filter(side -> side.role() == role)
                .map(Side::phrase)
                .collect(Collectors.joining(" and "));
    }

    /** Names and codes behind the phrases: "Russia, RUSMIL; Dnipro, UKR". */
    public String known() {
        return event.participants().stream()
                .map(Side::actor)
                .map(actor -> Stream.of(actor.name(), actor.code())
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** "Dnipro (UKR)"; empty where no text says. */
    public String where() {
        return event.where()
                .map(w -> w.name() + w.country().map(c -> " (" + c + ")").orElse(""))
                .orElse("");
    }

    public Optional<String> admin() {
        return event.where().flatMap(Where::admin1);
    }

    public String status() {
        return ClaimJson.word(event.status());
    }

    public int origins() {
        return event.corroboration().independentOrigins();
    }

    public int reports() {
        return event.corroboration().reports().size();
    }

    public int denials() {
        return event.corroboration().denials().size();
    }

    /** "ASSAULT / artillery: Russian troops → Dnipro". */
    String headline() {
        String who = who().isEmpty() ? "somebody" : who();
        return type() + ": " + who + (whom().isEmpty() ? "" : " → " + whom());
    }

    /** "happened, 2026-01-06, Dnipro (UKR); 3 reports, 2 independent origins, no denials". */
    String summary() {
        String told =
                Stream.of(status(), when(), where()).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
        return told + "; "
                + String.join(
                        ", ",
                        number(reports(), "report"),
                        number(origins(), "independent origin"),
                        number(denials(), "denial"));
    }

    /** "no events", "1 event", "1,204 events". */
    static String number(long number, String thing) {
        String shown = number == 0 ? "no" : String.format(Locale.ROOT, "%,d", number);
        return shown + " " + thing + (number == 1 ? "" : "s");
    }
}
