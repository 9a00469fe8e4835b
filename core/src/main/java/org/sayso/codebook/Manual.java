package org.sayso.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A coding manual: prose with worked sentences in {@code ```sayso} blocks, which the build runs. In a block a text (of
 * one line, or of several where it is several paragraphs) is followed by its claim lines; an empty line ends it.
 */
final class Manual {

    private static final String OPEN = "```sayso";
    private static final String CLOSE = "```";
    private static final Pattern CLAIM = Pattern.compile("(gap=.*|[A-Z]+(/[a-z-]+)?\\s*(\\|.*)?)");

    private Manual() {}

    static List<WorkedSentence> parse(String file, String content) {
        List<WorkedSentence> sentences = new ArrayList<>();
        List<WorkedSentence.Line> block = new ArrayList<>();
        boolean inside = false;
        int number = 0;
        for (String raw : content.lines().toList()) {
            number++;
            String line = raw.strip();
            boolean ends = line.isEmpty() || line.equals(CLOSE);
            if (inside && ends && !block.isEmpty()) {
                sentences.add(sentence(block, file));
                block.clear();
            } else if (inside && !ends) {
                block.add(new WorkedSentence.Line(line, number));
            }
            inside = line.equals(OPEN) || inside && !line.equals(CLOSE);
        }
        if (inside) {
            throw new KnowledgeException(file, number, "a " + OPEN + " block is not closed");
        }
        return sentences;
    }

    /** A file of worked sentences without prose: blocks with an empty line between; lines that start with # are passed over. */
    static List<WorkedSentence> parseSentences(String file, String content) {
        List<WorkedSentence> sentences = new ArrayList<>();
        List<WorkedSentence.Line> block = new ArrayList<>();
        int number = 0;
        for (String raw : content.lines().toList()) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                block.add(new WorkedSentence.Line(line, number));
            } else if (line.isEmpty() && !block.isEmpty()) {
                sentences.add(sentence(block, file));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            sentences.add(sentence(block, file));
        }
        return sentences;
    }

    private static WorkedSentence sentence(List<WorkedSentence.Line> block, String file) {
        int claims = 1;
        while (claims < block.size() && !CLAIM.matcher(block.get(claims).text()).matches()) {
            WorkedSentence.Line line = block.get(claims++);
            if (line.text().contains("| ")) {
                throw new KnowledgeException(file, line.number(), "not a claim line: it must start with a type");
            }
        }
        String text = String.join(
                "\n",
                block.subList(0, claims).stream().map(WorkedSentence.Line::text).toList());
        return WorkedSentence.of(
                text, block.subList(claims, block.size()), file, block.get(0).number());
    }
}
