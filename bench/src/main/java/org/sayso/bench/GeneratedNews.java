package org.sayso.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.sayso.bench.Happening.Kind;
import org.sayso.bench.Report.Act;
import org.sayso.claim.Actor;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.EventType;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.text.Document;

/**
 * News of our own making of which it is known what happened: every happening has one to eight reports in differing words, some of which
 * are copied whole, cut or topped with a sentence; every third has a look-alike, the same deed by the same on another day or in
 * another town. One report in ten has the day wrong by one, one in six has a leader for his country, one in eight is a denial.
 */
final class GeneratedNews {

    /**
     * @param happening number of what the document reports
     * @param copyOf id of the document whose words it repeats
     */
    record Item(DocumentReading reading, int happening, Optional<String> copyOf) {}

    private static final EventType ASSAULT = type("ASSAULT", Optional.empty(), "190", 4, -9);
    private static final EventType CONSULT = type("CONSULT", Optional.empty(), "040", 1, 1);
    private static final EventType EXPEL = type("SANCTION", Optional.of("expel"), "161", 4, -5);
    private static final EventType ARREST = type("COERCE", Optional.of("arrest"), "173", 4, -5);
    private static final EventType PROTEST = type("PROTEST", Optional.of("demo"), "141", 3, -6.5);
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");

    private static final List<String> GIVEN =
            List.of("Ivan", "Amara", "Leila", "Tomas", "Priya", "Nadia", "Pavel", "Samir");
    private static final List<String> SURNAMES = List.of(
            "Bortnik",
            "Okemwa",
            "Zahrani",
            "Halvorsen",
            "Petrakis",
            "Lindqvist",
            "Marchetti",
            "Duarte",
            "Novotny",
            "Achterberg");
    private static final List<String> SYLLABLES = List.of(
            "bar", "dol", "fen", "gar", "hal", "jor", "kes", "lan", "mir", "nor", "pel", "quin", "ros", "sel", "tam",
            "ul", "ven", "wes", "yor", "zam", "brin", "cor", "dra", "els", "fal", "gri", "hol", "ist", "kan", "lod");

    /** Two names that the reports of one happening share, and two of no meaning, in words that all texts share. */
    private static final List<String> SCENES = List.of(
            "%1$s was there at the time with %3$s and %2$s, and so was %4$s.",
            "From %2$s it is not far to %1$s, where %3$s and %4$s are.",
            "It was a long day for %3$s, for %1$s and for %4$s of %2$s.",
            "Nobody in %4$s had seen %1$s or %2$s since the year before, and %3$s was away.",
            "In %1$s, as in %3$s, it was late; in %2$s and %4$s it was not.",
            "%4$s and %3$s have been near %2$s for years, but not as long as %1$s.",
            "Some were on the way from %3$s to %1$s, others from %2$s to %4$s.",
            "Of %2$s and %4$s there is more to know than of %1$s or %3$s.");

    /** Names that the reports of one happening share. */
    private static final int DETAILS = 6;

    private final Random random;
    private final int days;
    private final List<Item> items = new ArrayList<>();
    private int happenings;

    private GeneratedNews(long seed, int days) {
        random = new Random(seed);
        this.days = days;
    }

    /** At least this many documents, published over this many days. */
    static List<Item> of(int documents, int days, long seed) {
        GeneratedNews news = new GeneratedNews(seed, days);
        while (news.items.size() < documents) {
            Happening happening = news.happening();
            news.reports(happening);
            if (news.random.nextInt(3) == 0) {
                news.reports(news.lookAlike(happening));
            }
        }
        return news.items;
    }

    private static EventType type(String type, Optional<String> mode, String cameo, int quad, double goldstein) {
        return new EventType(type, mode, List.of(), cameo, quad, goldstein);
    }

    private Happening happening() {
        Kind kind = any(List.of(Kind.values()));
        int doer = random.nextInt(Country.ALL.size());
        int other = (doer + 1 + random.nextInt(Country.ALL.size() - 1)) % Country.ALL.size();
        Country home = Country.ALL.get(kind == Kind.STRIKE || kind == Kind.MEETING ? other : doer);
        String name = any(GIVEN) + " " + any(SURNAMES);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(days));
        return new Happening(
                happenings++,
                kind,
                Country.ALL.get(doer),
                Country.ALL.get(other),
                any(home.towns()),
                day,
                2 + random.nextInt(30),
                name);
    }

    /** Another day, or another town; of those killed or expelled another number, of those arrested another. */
    private Happening lookAlike(Happening one) {
        boolean otherDay = random.nextBoolean() || one.kind() == Kind.EXPULSION;
        Country home = one.kind() == Kind.STRIKE || one.kind() == Kind.MEETING ? one.other() : one.doer();
        int next = (home.towns().indexOf(one.town()) + 1) % home.towns().size();
        return new Happening(
                happenings++,
                one.kind(),
                one.doer(),
                one.other(),
                otherDay ? one.town() : home.towns().get(next),
                one.day().plusDays(otherDay ? 1 + random.nextInt(3) : 0),
                one.count() + 1 + random.nextInt(5),
                any(GIVEN) + " " + any(SURNAMES));
    }

    private void reports(Happening happening) {
        List<String> details = new ArrayList<>();
        for (int i = 0; i < DETAILS; i++) {
            details.add(invented());
        }
        int reports = 1 + Math.min(random.nextInt(8), random.nextInt(8));
        for (int i = 0; i < reports; i++) {
            LocalDate published = happening.day().plusDays(random.nextInt(4) == 0 ? 1 : 0);
            Report report = report(happening, details);
            Document document = report.document(id(), outlet(), published, 8 + random.nextInt(14));
            items.add(new Item(report.reading(document), happening.number(), Optional.empty()));
            if (random.nextInt(3) == 0) {
                copy(report, document, happening);
            }
        }
    }

    private String id() {
        return "n" + (1000000 + items.size());
    }

    private String outlet() {
        return "Outlet " + random.nextInt(200);
    }

    /** Whole, or without its end. */
    private void copy(Report report, Document original, Happening happening) {
        String text = original.text();
        int cut = text.lastIndexOf("\n\n");
        String kept = random.nextBoolean() && cut > text.length() / 2 ? text.substring(0, cut) : text;
        Document copy = new Document(
                id(),
                kept,
                original.title(),
                Optional.of(outlet()),
                original.agency(),
                original.url(),
                original.published().map(p -> p.plusSeconds(3600)),
                original.language());
        items.add(new Item(report.reading(copy), happening.number(), Optional.of(original.id())));
    }

    private Report report(Happening happening, List<String> details) {
        Report report = new Report();
        if (random.nextInt(4) == 0) {
            report.plain(scene(details));
        }
        tell(report, happening);
        for (int i = 0; i < 5; i++) {
            report.plain(scene(details));
        }
        return report;
    }

    private String scene(List<String> details) {
        return String.format(any(SCENES), any(details), any(details), invented(), invented());
    }

    /** "Kesdolven": a name that no other happening has. */
    private String invented() {
        String name = any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void tell(Report report, Happening happening) {
        switch (happening.kind()) {
            case STRIKE -> strike(report, happening);
            case MEETING -> meeting(report, happening);
            case EXPULSION -> expulsion(report, happening);
            case ARREST -> arrest(report, happening);
            case PROTEST -> protest(report, happening);
        }
    }

    private void strike(Report report, Happening h) {
        Optional<When> when = Optional.of(when(h.day(), random.nextInt(10) == 0 ? -1 : 0));
        Optional<Where> where = Optional.of(h.town());
        String day = day(when.get());
        Actor people = new Actor(
                Actor.Kind.UNKNOWN, Optional.empty(), Optional.empty(), Optional.of("CVL"), Optional.of("CVL"));
        switch (random.nextInt(8)) {
            case 0, 1 ->
                report.told(
                        "{s %s} {v struck} {t %s} on %s, {w killing} {T %d people}."
                                .formatted(h.doer().name(), h.town().name(), day, h.count()),
                        new Act("v", ASSAULT, List.of(h.doer().state(), Actor.UNKNOWN), "st", when, where),
                        new Act(
                                "w",
                                ASSAULT,
                                List.of(h.doer().state(), people),
                                "sT",
                                Optional.empty(),
                                Optional.empty()));
            case 2, 3 ->
                report.told(
                        "{s %s missiles} {v hit} {t %s} on %s and {w killed} {T %d people}, the mayor said."
                                .formatted(h.doer().adjective(), h.town().name(), day, h.count()),
                        new Act("v", ASSAULT, List.of(h.doer().army(), Actor.UNKNOWN), "st", when, where),
                        new Act(
                                "w",
                                ASSAULT,
                                List.of(h.doer().army(), people),
                                "sT",
                                Optional.empty(),
                                Optional.empty()));
            case 4, 5 ->
                report.told(
                        "{T At least %d people} were {w killed} in %s on %s when {s %s forces} {v attacked} {t the town}."
                                .formatted(
                                        h.count(),
                                        h.town().name(),
                                        day,
                                        h.doer().adjective()),
                        new Act("w", ASSAULT, List.of(people), "T", when, where),
                        new Act(
                                "v",
                                ASSAULT,
                                List.of(h.doer().army(), Actor.UNKNOWN),
                                "st",
                                Optional.empty(),
                                Optional.empty()));
            case 6 ->
                report.told(
                        "{s %s} {v attacked} {t %s} on %s, local officials said."
                                .formatted(h.doer().leader(), h.town().name(), day),
                        new Act("v", ASSAULT, List.of(h.doer().head(), Actor.UNKNOWN), "st", when, where));
            default ->
                report.denied(
                        "%s denied that {s it} had {v struck} {t %s}."
                                .formatted(h.doer().capital(), h.town().name()),
                        h.doer().state(),
                        new Act("v", ASSAULT, List.of(h.doer().state(), Actor.UNKNOWN), "st", Optional.empty(), where));
        }
    }

    private void meeting(Report report, Happening h) {
        Optional<When> when = Optional.of(when(h.day(), random.nextInt(10) == 0 ? -1 : 0));
        Optional<Where> where = Optional.of(h.town());
        String day = day(when.get());
        List<Actor> heads = List.of(h.doer().head(), h.other().head());
        List<Actor> states = List.of(h.doer().state(), h.other().state());
        switch (random.nextInt(3)) {
            case 0 ->
                report.told(
                        "{p %s} {v met} {P %s} in %s on %s."
                                .formatted(
                                        h.doer().leader(),
                                        h.other().leader(),
                                        h.town().name(),
                                        day),
                        new Act("v", CONSULT, heads, "pP", when, where));
            case 1 ->
                report.told(
                        "{p %s} and {P %s} {v held} talks in %s on %s."
                                .formatted(
                                        h.doer().name(),
                                        h.other().name(),
                                        h.town().name(),
                                        day),
                        new Act("v", CONSULT, states, "pP", when, where));
            default ->
                report.told(
                        "{p %s} {v met} {P %s} on %s, a spokesman said."
                                .formatted(h.other().leader(), h.doer().leader(), day),
                        new Act("v", CONSULT, List.of(heads.get(1), heads.get(0)), "pP", when, Optional.empty()));
        }
    }

    private void expulsion(Report report, Happening h) {
        Optional<When> when = Optional.of(when(h.day(), random.nextInt(10) == 0 ? -1 : 0));
        String day = day(when.get());
        boolean leader = random.nextInt(6) == 0;
        String doer = leader
                ? h.doer().leader()
                : random.nextBoolean() ? h.doer().name() : h.doer().capital();
        Actor actor = leader ? h.doer().head() : h.doer().state();
        report.told(
                "{s %s} {v expelled} {t %d %s diplomats} on %s."
                        .formatted(doer, h.count(), h.other().adjective(), day),
                new Act("v", EXPEL, List.of(actor, h.other().diplomats()), "st", when, Optional.empty()));
    }

    private void arrest(Report report, Happening h) {
        Optional<When> when = Optional.of(when(h.day(), 0));
        Optional<Where> where = Optional.of(h.town());
        Actor police = new Actor(
                Actor.Kind.IN_ROLE, Optional.empty(), Optional.empty(), Optional.of("COP"), Optional.of("COP"));
        Actor person = Actor.of(Actor.Kind.NAMED, h.name(), "", "");
        String day = day(when.get());
        if (random.nextBoolean()) {
            report.told(
                    "{s Police} {v arrested} {t %s} in %s on %s."
                            .formatted(h.name(), h.town().name(), day),
                    new Act("v", ARREST, List.of(police, person), "st", when, where));
        } else {
            report.told(
                    "{t %s} was {v arrested} in %s on %s."
                            .formatted(h.name(), h.town().name(), day),
                    new Act("v", ARREST, List.of(person), "t", when, where));
        }
    }

    private void protest(Report report, Happening h) {
        Optional<When> when = Optional.of(when(h.day(), 0));
        Actor crowd = new Actor(
                Actor.Kind.UNKNOWN, Optional.empty(), Optional.empty(), Optional.of("CVL"), Optional.of("CVL"));
        String who = any(List.of("Thousands of people", "Several hundred people", "Large crowds of people"));
        report.told(
                "{s %s} {v protested} in %s on %s.".formatted(who, h.town().name(), day(when.get())),
                new Act("v", PROTEST, List.of(crowd), "s", when, Optional.of(h.town())));
    }

    private static When when(LocalDate day, int off) {
        return new When(day.plusDays(off), day.plusDays(off), When.Basis.STATED);
    }

    private static String day(When when) {
        String name = when.from().getMonth().name();
        return when.from().getDayOfMonth() + " " + name.charAt(0)
                + name.substring(1).toLowerCase(Locale.ROOT) + " "
                + when.from().getYear();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
