package org.sayso.app;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sayso.claim.Attribution;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;
import org.sayso.text.Document;

/**
 * Claims for people, a line each. Lines with nobody nameable behind them are faint, and marked so that it shows without
 * colour; what is not told as having happened has its status in capitals.
 */
final class ClaimTable {

    private static final int TYPE = 24;
    private static final int STATUS = 22;
    private static final int OTHER_MARGINS = 6;

    private final PrintStream out;
    private final Pen pen;
    private final int who;
    private final int whenWhere;
    private final int sayso;

    /** @param width columns of the screen */
    ClaimTable(PrintStream out, Pen pen, int width) {
        this.out = out;
        this.pen = pen;
        int free = width - TYPE - STATUS - OTHER_MARGINS;
        who = free * 48 / 100;
        whenWhere = free * 20 / 100;
        sayso = free - who - whenWhere;
    }

    /** The claims of a document with a line of summary below them. */
    void print(Document document, List<Claim> claims) {
        print(document, claims, List.of("  " + Basis.summary(claims)));
    }

    void print(Document document, List<Claim> claims, List<String> below) {
        out.println(pen.bold(heading(document)));
        for (Claim claim : claims) {
            out.println(line(claim));
        }
        below.forEach(out::println);
        out.println();
    }

    /** Explains the marks, once a run. */
    void printKey() {
        List<String> marks = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            marks.add(basis.mark() + " " + basis.phrase());
        }
        out.println(pen.faint(String.join("   ", marks) + "   (by the speaker nearest the claim)"));
    }

    private static String heading(Document document) {
        List<String> parts = new ArrayList<>();
        parts.add(document.title().map(t -> t + " [" + document.id() + "]").orElse(document.id()));
        document.outlet().ifPresent(parts::add);
        document.published()
                .ifPresent(p -> parts.add(p.atZone(ZoneOffset.UTC).toLocalDate().toString()));
        return String.join(", ", parts);
    }

    private String line(Claim claim) {
        Basis basis = Basis.of(claim);
        String type = (claim.isToldAgain() ? "= " : "")
                + claim.event().type()
                + claim.event().mode().map(m -> "/" + m).orElse("");
        String line = basis.mark() + " " + fit(type, TYPE) + " " + fit(participants(claim), who) + " "
                + fit(status(claim.factuality()), STATUS) + " " + fit(whenWhere(claim), whenWhere) + " "
                + fit(sayso(claim), sayso).stripTrailing();
        return basis.isWeak() ? pen.faint(line) : line;
    }

    static String participants(Claim claim) {
        String parties = named(claim, Role.PARTY);
        if (!parties.isEmpty()) {
            return parties;
        }
        String sources = named(claim, Role.SOURCE);
        String targets = named(claim, Role.TARGET);
        return (sources.isEmpty() ? "?" : sources) + (targets.isEmpty() ? "" : " → " + targets);
    }

    private static String named(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(p -> p.role() == role)
                .map(ClaimTable::name)
                .collect(Collectors.joining(role == Role.PARTY ? " ↔ " : " + "));
    }

    private static String name(Participant participant) {
        String text = oneLine(participant.text());
        return participant.actor().code().map(c -> text + " [" + c + "]").orElse(text);
    }

    static String status(Factuality factuality) {
        String status = ClaimJson.word(factuality.status());
        boolean happened = status.equals("happened") || status.equals("ongoing");
        String not = factuality.polarity() == Polarity.NEGATIVE ? "NOT " : "";
        String certainty =
                factuality.certainty() == Certainty.CERTAIN ? "" : ", " + ClaimJson.word(factuality.certainty());
        return not + (happened ? status : status.toUpperCase(Locale.ROOT)) + certainty;
    }

    private static String whenWhere(Claim claim) {
        String when = claim.when().map(ClaimTable::days).orElse("");
        String where = claim.where().map(ClaimTable::place).orElse("");
        return when + (when.isEmpty() || where.isEmpty() ? "" : ", ") + where;
    }

    private static String days(When when) {
        return when.from().equals(when.to()) ? when.from().toString() : when.from() + "/" + when.to();
    }

    private static String place(Where where) {
        return where.name()
                + where.country()
                        .filter(c -> !where.name().equals(c))
                        .map(c -> " " + c)
                        .orElse("");
    }

    /** The chain of speakers from the nearest outwards: "villagers ‹ the minister". */
    static String sayso(Claim claim) {
        if (claim.attribution().isEmpty()) {
            return "outlet's own voice";
        }
        return claim.attribution().stream().map(ClaimTable::speaker).collect(Collectors.joining(" ‹ "));
    }

    private static String speaker(Attribution attribution) {
        String name = attribution
                .speaker()
                .map(s -> oneLine(s.text()))
                .orElse("nobody named (\"" + oneLine(attribution.cueText()) + "\")");
        return switch (attribution.stance()) {
            case ASSERTS -> name;
            case DENIES -> name + " denies";
            case DOUBTS -> name + " doubts";
            case ASKS -> name + " asks";
        };
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Exactly {@code width} columns, cut with an ellipsis where longer. */
    static String fit(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length <= width) {
            return text + " ".repeat(width - length);
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }
}
