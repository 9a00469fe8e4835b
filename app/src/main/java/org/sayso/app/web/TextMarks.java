package org.sayso.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.claim.Attribution;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Passage;
import org.sayso.claim.Quotation;
import org.sayso.claim.Summary;
import org.sayso.text.Span;

/** The marks of a reading: who speaks where, and which words stand for what in which claim. */
final class TextMarks {

    private final Summary summary;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Span, List<String>> parts = new LinkedHashMap<>();

    private TextMarks(Summary summary) {
        this.summary = summary;
    }

    static List<Mark> of(Summary summary) {
        TextMarks all = new TextMarks(summary);
        summary.passages().forEach(all::addVoice);
        summary.reading().quotations().forEach(all::addSaid);
        all.addClaims();
        return all.marks;
    }

    /** "rests-named-record": the class of what rests on a basis. */
    static String restsOn(Basis basis) {
        return "rests-" + basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void addVoice(Passage passage) {
        if (passage.speaking().isEmpty()) {
            Basis own = Basis.OWN_VOICE;
            marks.add(new Mark(
                    passage.sentence(), Layer.VOICE, List.of("voice"), Optional.of(own.mark()), own.phrase(), 0));
        }
    }

    /** Each stretch of an interrupted quotation has its sign. */
    private void addSaid(Quotation quotation) {
        Attribution attribution = quotation.attribution();
        Basis basis = Basis.of(attribution);
        for (Span stretch : quotation.content()) {
            marks.add(new Mark(
                    stretch,
                    Layer.SAID,
                    List.of("said", restsOn(basis)),
                    Optional.of(basis.mark()),
                    Phrases.speaker(attribution) + ", " + basis.phrase(),
                    0));
        }
    }

    private void addClaims() {
        List<Claim> claims = summary.reading().claims();
        for (int i = 0; i < claims.size(); i++) {
            addParts(claims.get(i), i + 1);
        }
        parts.forEach((span, classes) ->
                marks.add(new Mark(span, Layer.PART, with("part", classes), Optional.empty(), "", 0)));
        for (int i = 0; i < claims.size(); i++) {
            marks.add(new Mark(
                    claims.get(i).trigger(),
                    Layer.TRIGGER,
                    List.of("trigger", "c" + (i + 1) + "-trigger"),
                    Optional.empty(),
                    claims.get(i).event().type(),
                    i + 1));
        }
    }

    private void addParts(Claim claim, int number) {
        for (Participant participant : claim.participants()) {
            add(participant.span(), number, participant.role().name().toLowerCase(Locale.ROOT));
        }
        for (Attribution attribution : claim.attribution()) {
            attribution.speaker().ifPresent(s -> add(s.span(), number, "speaker"));
            add(attribution.cue(), number, "cue");
        }
    }

    private void add(Span span, int number, String role) {
        parts.computeIfAbsent(span, s -> new ArrayList<>()).add("c" + number + "-" + role);
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        rest.stream().distinct().forEach(all::add);
        return all;
    }
}
