package org.sayso.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.annotate.Act;
import org.sayso.annotate.Frame;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.text.Span;

/** How a text was read, as lines for people: the values the coder itself used, step by step. */
final class Explanation {

    private final CodedDocument read;
    private final String text;
    private final StringBuilder out = new StringBuilder();

    private Explanation(CodedDocument read) {
        this.read = read;
        this.text = read.parsed().text();
    }

    static String of(CodedDocument read) {
        Explanation explanation = new Explanation(read);
        List<ParsedSentence> sentences = read.parsed().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            explanation.sentence(s, sentences.get(s));
        }
        return explanation.out.toString();
    }

    private void sentence(int index, ParsedSentence sentence) {
        Span span = sentence.sentence().span();
        line("%s %d [%d, %d): %s", name(sentence.sentence().kind()), index + 1, span.start(), span.end(), quote(span));
        words(sentence);
        for (Frame frame : sentence.frames()) {
            line("  frame     %s", frame(sentence, frame));
        }
        read.mentions().all().stream()
                .filter(m -> m.sentence() == index)
                .forEach(m -> line("  actor     %s: %s", quote(m.span()), actor(m.actor())));
        read.speeches().stream()
                .filter(s -> s.content().stream().anyMatch(span::overlaps))
                .forEach(s -> line("  said      %s", speech(s)));
        read.attitudes().stream()
                .filter(s -> s.content().stream().anyMatch(span::overlaps))
                .forEach(s -> line("  attitude  %s", speech(s)));
        read.scopes().stream()
                .filter(s -> s.stretch().overlaps(span))
                .forEach(s -> line("  scope     %s by %s: %s", name(s.kind()), quote(s.cue()), quote(s.stretch())));
        read.trials().stream()
                .filter(t -> t.sentence() == index)
                .forEach(t -> line("  rule      %s", trial(sentence, t)));
        read.modelTrials().stream()
                .filter(t -> t.sentence() == index)
                .forEach(t -> line("  model     %s", modelTrial(sentence, t)));
        List<Claim> claims =
                read.claims().stream().filter(c -> c.sentence().equals(span)).toList();
        claims.forEach(c -> line("  claim     %s", claim(c)));
        if (claims.isEmpty()) {
            line("  no claim");
        }
        out.append('\n');
    }

    private void words(ParsedSentence sentence) {
        for (Word word : sentence.words()) {
            String head = word.head() < 0 ? "-" : sentence.word(word.head()).form();
            String name = sentence.nameAt(word.index()).map(n -> name(n.type())).orElse("");
            line(
                    "  %3d %-18s %-18s %-6s %-5s %-14s %-18s %s",
                    word.index(), word.form(), word.lemma(), word.upos(), word.xpos(), word.relation(), head, name);
        }
    }

    private static String frame(ParsedSentence sentence, Frame frame) {
        String arguments = frame.arguments().stream()
                .map(a -> a.role() + " " + sentence.word(a.word()).form())
                .collect(Collectors.joining(", "));
        return sentence.word(frame.predicate()).form() + " (" + arguments + ")";
    }

    private String speech(Speech speech) {
        Attribution attribution = speech.attribution();
        String speaker = attribution
                .speaker()
                .map(s -> quote(s.span()) + " (" + actor(s.actor()) + ")")
                .orElse("nobody named");
        String content = speech.content().stream().map(this::quote).collect(Collectors.joining(" … "));
        return String.format(
                Locale.ROOT,
                "%s, %s, %s %s by %s%s%s: %s",
                speaker,
                name(attribution.sourceType()),
                name(attribution.manner()),
                name(attribution.stance()),
                quote(attribution.cue()),
                speech.sighting().byRule()
                        ? ""
                        : String.format(
                                Locale.ROOT, " (model, %.2f)", speech.sighting().probability()),
                Stream.of(attribution.near(), attribution.reason())
                        .flatMap(Optional::stream)
                        .map(r -> " (" + r + ")")
                        .collect(Collectors.joining()),
                content);
    }

    private static String trial(ParsedSentence sentence, RuleTrial trial) {
        String result = trial.blocked().map(why -> "blocked: " + why).orElse("fires");
        return trial.rule().id() + " on \"" + sentence.word(trial.trigger()).form() + "\" " + result;
    }

    private static String modelTrial(ParsedSentence sentence, ModelTrial trial) {
        Act act = trial.act();
        String types = act.guesses().stream()
                .limit(2)
                .map(g -> String.format(
                        Locale.ROOT,
                        "%s%s %.2f",
                        g.type(),
                        g.mode().map(m -> "/" + m).orElse(""),
                        g.probability()))
                .collect(Collectors.joining(", "));
        String parts = act.parts().stream()
                .map(p -> name(p.role()) + " " + sentence.word(p.word()).form())
                .collect(Collectors.joining(", "));
        String result = trial.blocked().map(why -> "gives way: " + why).orElse("codes it");
        return String.format("\"%s\" %s (%s) %s", sentence.word(act.word()).form(), types, parts, result);
    }

    private String claim(Claim claim) {
        String participants = claim.participants().stream()
                .map(p -> name(p.role()) + " " + quote(p.span()) + " (" + actor(p.actor()) + ")")
                .collect(Collectors.joining(", "));
        String chain = claim.attribution().stream()
                .map(a -> a.speaker().map(s -> quote(s.span())).orElse("nobody named"))
                .collect(Collectors.joining(" < "));
        return String.format(
                Locale.ROOT,
                "%s%s by %s (%.2f): %s; %s, %s, %s, score %.1f; %s%s%s",
                claim.event().type(),
                claim.event().mode().map(m -> "/" + m).orElse(""),
                claim.rule(),
                claim.score(),
                participants,
                name(claim.factuality().status()),
                name(claim.factuality().certainty()),
                name(claim.factuality().polarity()),
                claim.factuality().score(),
                chain.isEmpty() ? "the outlet's own voice" : "on the say-so of " + chain,
                claim.when().map(w -> "; when " + w.from() + "/" + w.to()).orElse(""),
                claim.where().map(w -> "; where " + w.name()).orElse(""));
    }

    private static String actor(Actor actor) {
        return name(actor.kind())
                + Optional.of(actor).flatMap(Actor::name).map(n -> " " + n).orElse("")
                + actor.code().map(c -> " " + c).orElse("");
    }

    private String quote(Span span) {
        return "\"" + span.of(text).replaceAll("\\s+", " ") + "\"";
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
