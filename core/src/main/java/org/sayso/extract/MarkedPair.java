package org.sayso.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.codebook.KnowledgeException;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Splitter;
import org.sayso.text.Token;

/**
 * A sentence with two marked phrases, the relation between them to be told: {@code <s>Iran</s> condemned <t>the ruling</t>}.
 *
 * @param root the relation by hand, such as ACCUSE; empty where the file does not say
 * @param text the sentence without its marks; the spans are into it
 */
public record MarkedPair(String id, String root, String text, List<Span> sources, List<Span> targets) {

    private static final List<String> COLUMNS = List.of("root", "marked_sentence");
    private static final Pattern MARK = Pattern.compile("<(/?)([st])>");

    public MarkedPair {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /**
     * The pairs of a tab-separated file whose first line names the columns; it must have root and marked_sentence.
     * A pair without an id is called by its line.
     *
     * A line that marks only one phrase, or none, is a pair all the same; see {@link #isMarked}.
     *
     * @throws KnowledgeException naming the line that has no such columns
     */
    public static List<MarkedPair> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
        if (!header.containsAll(COLUMNS)) {
            throw new KnowledgeException(
                    file.toString(), 1, "needs a first line with the columns " + String.join(", ", COLUMNS));
        }
        List<MarkedPair> pairs = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length <= Math.max(header.indexOf("root"), header.indexOf("marked_sentence"))) {
                throw new KnowledgeException(file.toString(), i + 1, "has only " + cells.length + " columns");
            }
            int id = header.indexOf("id");
            pairs.add(of(
                    id < 0 ? String.valueOf(i + 1) : cells[id],
                    cells[header.indexOf("root")],
                    cells[header.indexOf("marked_sentence")]));
        }
        return pairs;
    }

    private static MarkedPair of(String id, String root, String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> sources = new ArrayList<>();
        List<Span> targets = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        int open = -1;
        while (mark.find()) {
            text.append(marked, at, mark.start());
            at = mark.end();
            if (mark.group(1).isEmpty()) {
                open = text.length();
            } else if (open >= 0) {
                (mark.group(2).equals("s") ? sources : targets).add(new Span(open, text.length()));
                open = -1;
            }
        }
        text.append(marked.substring(at));
        return new MarkedPair(id, root, text.toString(), sources, targets);
    }

    /** Whether both phrases are marked. */
    public boolean isMarked() {
        return !sources.isEmpty() && !targets.isEmpty();
    }

    /** The sentence by itself. */
    public Document document() {
        return Document.of(id, text);
    }

    /** The words of the whole text, also where it holds more than one sentence. */
    List<Token> tokens() {
        return Splitter.split(document()).stream()
                .map(Sentence::tokens)
                .flatMap(List::stream)
                .toList();
    }
}
