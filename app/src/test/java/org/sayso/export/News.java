package org.sayso.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.link.Corroboration;
import org.sayso.link.Disagreement;
import org.sayso.link.Disagreement.Matter;
import org.sayso.link.Disagreement.Value;
import org.sayso.link.Event;
import org.sayso.link.Origin;
import org.sayso.link.Telling.Side;
import org.sayso.store.Dossier;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** One sentence of news and the claim in it, made by hand. */
final class News {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 7);

    private final String text;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Attribution> attribution = new ArrayList<>();
    private EventType type = new EventType("ASSAULT", Optional.of("aerial"), List.of("military"), "195", 4, -9.0);
    private Optional<Where> where = Optional.empty();
    private Status status = Status.HAPPENED;
    private Optional<String> title = Optional.of("Drones hit Dnipro");
    private Optional<String> url = Optional.of("https://example.org/1");
    private String id = "d1";

    News(String text) {
        this.text = text;
    }

    /** Everything that a claim can tell. */
    static News full() {
        return new News("Russian drones hit a power plant near Dnipro on Wednesday, Kyiv said.")
                .source("Russian drones", Actor.of(Actor.Kind.IN_ROLE, "Russia", "RUS", "MIL"))
                .target("a power plant", Actor.of(Actor.Kind.NAMED, "Ukraine", "UKR", "BUS"))
                .near("Dnipro", "UKR", "Dnipropetrovsk", 48.46, 35.04)
                .said("Kyiv", Actor.of(Actor.Kind.NAMED, "Ukraine", "UKR", "GOV"), SourceType.ORGANISATION);
    }

    News id(String document) {
        id = document;
        return this;
    }

    News bare() {
        title = Optional.empty();
        url = Optional.empty();
        return this;
    }

    News type(String name, String cameo, int quad, double goldstein) {
        type = new EventType(name, Optional.empty(), List.of(), cameo, quad, goldstein);
        return this;
    }

    News status(Status told) {
        status = told;
        return this;
    }

    News source(String phrase, Actor actor) {
        return takesPart(Role.SOURCE, phrase, actor);
    }

    News target(String phrase, Actor actor) {
        return takesPart(Role.TARGET, phrase, actor);
    }

    News party(String phrase, Actor actor) {
        return takesPart(Role.PARTY, phrase, actor);
    }

    private News takesPart(Role role, String phrase, Actor actor) {
        participants.add(new Participant(role, span(phrase), phrase, actor));
        return this;
    }

    News near(String name, String country, String admin1, double lat, double lon) {
        where = Optional.of(new Where(
                name,
                Optional.of(country),
                Optional.of(admin1),
                Optional.of(lat),
                Optional.of(lon),
                Where.Basis.STATED));
        return this;
    }

    News in(String country, String code) {
        where = Optional.of(new Where(
                country, Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty(), Where.Basis.STATED));
        return this;
    }

    News said(String speaker, Actor actor, SourceType sourceType) {
        attribution.add(new Attribution(
                Optional.of(new Attribution.Speaker(span(speaker), speaker, actor)),
                sourceType,
                span("said"),
                "said",
                Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    Claim claim(String trigger) {
        Document document = new Document(
                id,
                text,
                title,
                title.map(t -> "The Post"),
                title.map(t -> "Reuters"),
                url,
                Optional.of(Instant.parse("2026-01-08T06:30:00Z")),
                "en");
        return new Claim(
                Claims.id(id, span(trigger), type.type()),
                document,
                new Span(0, text.length()),
                type,
                span(trigger),
                participants,
                Optional.of(new When(DAY, DAY, When.Basis.STATED)),
                where,
                attribution,
                new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, status, 3.0),
                "assault-hit-verb",
                0.97);
    }

    private Span span(String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    static Dossier dossier(Claim... claims) {
        List<Claim> telling = List.of(claims);
        Claim first = telling.get(0);
        List<String> documents =
                telling.stream().map(c -> c.document().id()).distinct().toList();
        Event event = new Event(
                "event-" + first.id(),
                first.event(),
                first.factuality().status(),
                first.participants().stream()
                        .map(p -> new Side(p.role(), p.text(), p.actor()))
                        .toList(),
                first.when(),
                first.where(),
                telling.stream().map(Claim::id).toList(),
                List.of(),
                new Corroboration(
                        documents,
                        List.of("The Post", "The Star"),
                        List.of(
                                new Origin("Reuters", true, List.of("credited to Reuters"), documents),
                                new Origin("The Star", false, List.of("independence not established"), documents)),
                        List.of("Keir Starmer"),
                        List.of()),
                List.of(new Disagreement(
                        Matter.KILLED,
                        List.of(new Value("at least 12", List.of(first.id())), new Value("15", List.of(first.id()))))));
        return new Dossier(event, telling, List.of());
    }
}
