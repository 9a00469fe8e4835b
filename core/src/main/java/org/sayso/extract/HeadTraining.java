package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sayso.annotate.Act;
import org.sayso.annotate.Annotator;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.claim.Claim;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.ExpectedClaim;
import org.sayso.codebook.TypeHead;
import org.sayso.codebook.TypeHead.Example;
import org.sayso.codebook.WorkedSentence;
import org.sayso.text.Document;

/**
 * Fits a {@link TypeHead} to a codebook's worked sentences. What a sentence's claim lines expect is right, at the word that they name
 * as trigger, or else at the word where the rules found it; every other word of the sentence tells no act. A fifth of the sentences at
 * a time is left out to see how well the head does on sentences that it has not seen.
 */
public final class HeadTraining {

    private static final int FOLDS = 5;

    /**
     * @param head fitted to all sentences
     * @param words how many words it was fitted to
     * @param acts how many of them tell an act
     * @param score of heads fitted to four fifths, over the acts of the rest
     */
    public record Result(TypeHead head, int words, int acts, RelationScore score) {}

    private final Codebook codebook;
    private final Annotator annotator;

    /** @param annotator one that gives every word's vector */
    HeadTraining(Codebook codebook, Annotator annotator) {
        this.codebook = codebook;
        this.annotator = annotator;
    }

    /** @param coder codes texts by the codebook's rules */
    Result run(Function<List<Document>, List<List<Claim>>> coder) {
        List<WorkedSentence> sentences =
                codebook.examples().stream().filter(s -> !s.hasGap()).toList();
        List<Document> documents = sentences.stream()
                .map(s -> Document.of(s.file() + ":" + s.line(), s.text()).publishedAt(CodebookCheck.PUBLISHED))
                .toList();
        List<List<Claim>> claims = coder.apply(documents);
        List<ParsedDocument> parsed = annotator.annotate(documents);
        List<List<Example>> bySentence = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            bySentence.add(examples(parsed.get(i), types(sentences.get(i), claims.get(i))));
        }
        List<String> types = List.copyOf(codebook.types().keySet());
        List<Example> all = bySentence.stream().flatMap(List::stream).toList();
        int acts = (int) all.stream().filter(e -> !e.type().isEmpty()).count();
        return new Result(TypeHead.fit(types, all), all.size(), acts, crossValidated(types, bySentence));
    }

    /** The type by the place where its trigger starts. */
    private static Map<Integer, String> types(WorkedSentence sentence, List<Claim> found) {
        Map<Integer, String> types = new HashMap<>();
        for (ExpectedClaim expected : sentence.claims()) {
            found.stream()
                    .filter(c -> ClaimLine.matches(expected, c))
                    .forEach(c -> types.put(c.trigger().start(), expected.type()));
            expected.trigger()
                    .map(sentence.text()::indexOf)
                    .filter(at -> at >= 0)
                    .ifPresent(at -> types.put(at, expected.type()));
        }
        return types;
    }

    private static List<Example> examples(ParsedDocument document, Map<Integer, String> types) {
        List<Example> examples = new ArrayList<>();
        for (ParsedSentence sentence : document.sentences()) {
            for (Act act : sentence.acts()) {
                int start = sentence.word(act.word()).span().start();
                examples.add(new Example(act.vector(), types.getOrDefault(start, "")));
            }
        }
        return examples;
    }

    private static RelationScore crossValidated(List<String> types, List<List<Example>> bySentence) {
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> taught = new ArrayList<>();
            List<Example> held = new ArrayList<>();
            for (int i = 0; i < bySentence.size(); i++) {
                (i % FOLDS == fold ? held : taught).addAll(bySentence.get(i));
            }
            TypeHead head = TypeHead.fit(types, taught);
            for (Example example : held) {
                if (!example.type().isEmpty()) {
                    gold.add(example.type());
                    predicted.add(head.best(example.vector()));
                }
            }
        }
        return new RelationScore(gold, predicted);
    }
}
