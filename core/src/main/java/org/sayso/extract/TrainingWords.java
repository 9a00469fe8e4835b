package org.sayso.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sayso.annotate.Annotator;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.ExpectedClaim;
import org.sayso.codebook.KnowledgeException;
import org.sayso.codebook.WorkedSentence;
import org.sayso.text.Document;
import org.sayso.text.Span;
import org.sayso.text.Token;

/**
 * Worked sentences, marked pairs and whole texts cut into the product's own words, a JSON object each, as training reads
 * them. A phrase is given by its words [from, to) and by its head word in the product's own tree.
 */
public final class TrainingWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Annotator annotator;

    public TrainingWords(Annotator annotator) {
        this.annotator = annotator;
    }

    /**
     * One line for each sentence that the text splits into: {@code words}, and {@code events} with {@code trigger},
     * {@code type}, {@code status}, {@code polarity} and {@code participants}.
     *
     * @throws KnowledgeException for a phrase that is not in its text
     */
    public List<String> of(List<WorkedSentence> worked) {
        List<Document> documents = new ArrayList<>();
        for (WorkedSentence sentence : worked) {
            documents.add(Document.of(sentence.file() + ":" + sentence.line(), sentence.text()));
        }
        List<ParsedDocument> parsed = annotator.annotate(documents);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < worked.size(); i++) {
            for (ParsedSentence sentence : parsed.get(i).sentences()) {
                lines.add(line(worked.get(i), sentence));
            }
        }
        return lines;
    }

    private static String line(WorkedSentence worked, ParsedSentence sentence) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", worked.file() + ":" + worked.line());
        words(sentence, line.putArray("words"));
        ArrayNode events = line.putArray("events");
        for (ExpectedClaim claim : worked.claims()) {
            Span trigger = find(worked, claim, claim.trigger().orElse(""));
            OptionalInt word = wordAt(sentence, trigger);
            if (word.isPresent()) {
                event(worked, claim, sentence, word.getAsInt(), events.addObject());
            }
        }
        return line.toString();
    }

    /**
     * One line for each sentence of a text: {@code id} of the text, {@code words}, their {@code offsets} [start, end) in
     * UTF-16 units and the {@code heads} they depend on, -1 for the root.
     */
    public List<String> of(Document text) {
        return annotator.annotate(text).sentences().stream()
                .map(sentence -> line(text, sentence))
                .toList();
    }

    private static String line(Document text, ParsedSentence sentence) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", text.id());
        words(sentence, line.putArray("words"));
        ArrayNode offsets = line.putArray("offsets");
        ArrayNode heads = line.putArray("heads");
        for (Word word : sentence.words()) {
            offsets.addArray().add(word.span().start()).add(word.span().end());
            heads.add(word.head());
        }
        return line.toString();
    }

    private static void words(ParsedSentence sentence, ArrayNode words) {
        sentence.words().forEach(w -> words.add(w.form()));
    }

    private static void event(
            WorkedSentence worked, ExpectedClaim claim, ParsedSentence sentence, int trigger, ObjectNode event) {
        describe(event, trigger, claim.type(), claim.mode());
        status(event, claim.status(), claim.polarity());
        ArrayNode participants = event.putArray("participants");
        for (Map.Entry<Role, List<String>> role : claim.participants().entrySet()) {
            for (String phrase : role.getValue()) {
                participant(participants, sentence, role.getKey(), find(worked, claim, phrase));
            }
        }
    }

    private static void describe(ObjectNode event, int trigger, String type, Optional<String> mode) {
        event.put("trigger", trigger);
        event.put("type", type + mode.map(m -> "/" + m).orElse(""));
    }

    private static void status(ObjectNode event, Status status, Polarity polarity) {
        event.put("status", status.name().toLowerCase(Locale.ROOT));
        event.put("polarity", polarity.name().toLowerCase(Locale.ROOT));
    }

    private static void participant(ArrayNode participants, ParsedSentence sentence, Role role, Span span) {
        Range.of(spans(sentence), span).ifPresent(range -> {
            ObjectNode participant = participants.addObject();
            participant.put("role", role.name().toLowerCase(Locale.ROOT));
            participant.put("head", range.head(sentence));
            participant.putArray("words").add(range.from()).add(range.to());
        });
    }

    private static List<Span> spans(ParsedSentence sentence) {
        return sentence.words().stream().map(Word::span).toList();
    }

    /** The phrase's first place as whole words. */
    private static Span find(WorkedSentence worked, ExpectedClaim claim, String phrase) {
        Matcher matcher =
                Pattern.compile("(?<!\\w)" + Pattern.quote(phrase) + "(?!\\w)").matcher(worked.text());
        if (phrase.isEmpty() || !matcher.find()) {
            throw new KnowledgeException(
                    worked.file(), claim.number(), "\"" + phrase + "\" does not stand in the sentence");
        }
        return new Span(matcher.start(), matcher.end());
    }

    private static OptionalInt wordAt(ParsedSentence sentence, Span span) {
        return sentence.words().stream()
                .filter(w -> w.span().overlaps(span))
                .mapToInt(Word::index)
                .findFirst();
    }

    /** The same for the examples and the manual of a codebook, by the claims that they give; those that do not come out are left. */
    public static List<String> of(Codebook codebook, Coder coder) {
        List<String> lines = new ArrayList<>();
        for (CodebookCheck.Finding finding : CodebookCheck.run(codebook, coder::codeAll)) {
            if (finding.outcome() == CodebookCheck.Outcome.PASSED) {
                CodedDocument coded = coder.read(CodebookCheck.document(finding.sentence()));
                coded.parsed().sentences().forEach(s -> lines.add(line(finding.sentence(), coded, s)));
            }
        }
        return lines;
    }

    private static String line(WorkedSentence worked, CodedDocument coded, ParsedSentence sentence) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", worked.file() + ":" + worked.line());
        words(sentence, line.putArray("words"));
        ArrayNode events = line.putArray("events");
        for (Claim claim : coded.claims()) {
            OptionalInt trigger = wordAt(sentence, claim.trigger());
            if (trigger.isPresent()) {
                ObjectNode event = events.addObject();
                describe(
                        event,
                        trigger.getAsInt(),
                        claim.event().type(),
                        claim.event().mode());
                status(event, claim.factuality().status(), claim.factuality().polarity());
                ArrayNode participants = event.putArray("participants");
                claim.participants().forEach(p -> participant(participants, sentence, p.role(), p.span()));
            }
        }
        return line.toString();
    }

    /** One line for each marked pair: {@code words} of the whole text, {@code root}, {@code source} and {@code target} as [from, to). */
    public List<String> ofPairs(List<MarkedPair> pairs) {
        List<String> lines = new ArrayList<>();
        for (MarkedPair pair : pairs) {
            List<Token> tokens = pair.tokens();
            ObjectNode line = JSON.createObjectNode();
            line.put("id", pair.id());
            tokens.forEach(t -> line.withArray("words").add(t.form()));
            line.put("root", pair.root());
            ranges(tokens, pair.sources(), line.putArray("source"));
            ranges(tokens, pair.targets(), line.putArray("target"));
            lines.add(line.toString());
        }
        return lines;
    }

    private static void ranges(List<Token> tokens, List<Span> spans, ArrayNode ranges) {
        for (Span span : spans) {
            Range.of(tokens.stream().map(Token::span).toList(), span)
                    .ifPresent(r -> ranges.addArray().add(r.from()).add(r.to()));
        }
    }

    /** Words [from, to) of a sentence. */
    private record Range(int from, int to) {

        /** The words that the span covers; empty where it lies elsewhere. */
        static Optional<Range> of(List<Span> words, Span span) {
            int[] covered = IntStream.range(0, words.size())
                    .filter(i -> words.get(i).overlaps(span))
                    .toArray();
            return covered.length == 0
                    ? Optional.empty()
                    : Optional.of(new Range(covered[0], covered[covered.length - 1] + 1));
        }

        /** The first word whose head lies outside. */
        int head(ParsedSentence sentence) {
            for (int i = from; i < to; i++) {
                int head = sentence.word(i).head();
                boolean outside = head < from || head >= to;
                if (outside && !sentence.word(i).is("punct", "case", "cc")) {
                    return i;
                }
            }
            return from;
        }
    }
}
