package org.sayso.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.codebook.KnowledgeException;
import org.sayso.text.Span;

/**
 * The attributions of one text in brat's standoff notation, with the roles that PolNeAR gives them. "Kyiv said it rained."
 * with all marked is
 *
 * <pre>
 * T1	Source 0 4	Kyiv
 * T2	Cue 5 9	said
 * T3	Content 10 19	it rained
 * T4	Attribution 5 9	said
 * E1	Attribution:T4 Source:T1 Cue:T2 Content:T3
 * </pre>
 *
 * <p>Events of other kinds, such as the claims that {@code sayso code --format brat} writes, are passed over. Stretches are parted by semicolons ("10 12;15 19"); an attribution without a source is an "Attribution-no-source". The
 * file counts characters (code points), {@link Span}s count UTF-16 units.
 *
 * @param attributions in the order of the file
 * @param discarded what the annotators left out
 */
public record Standoff(List<Attributed> attributions, List<Span> discarded) {

    public Standoff {
        attributions = List.copyOf(attributions);
        discarded = List.copyOf(discarded);
    }

    /**
     * Reads an annotation file.
     *
     * @param text the text that it annotates
     * @throws KnowledgeException naming the line that is no annotation, lies outside the text or names a line that is not there
     */
    public static Standoff read(Path file, String text) throws IOException {
        return new Reader(file.toString(), text).read(Files.readAllLines(file));
    }

    /** The attributions as the lines of an annotation file, each ended. */
    public static String write(List<Attributed> attributions, String text) {
        Writer writer = new Writer(text);
        attributions.forEach(writer::add);
        return writer.lines.toString();
    }

    private static final class Reader {

        private static final Pattern ANNOTATION = Pattern.compile("[A-Z#*]\\d*\t.*");
        private static final Pattern STRETCHES =
                Pattern.compile("(T\\d+)\t(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\t(.*))?");
        private static final Pattern EVENT = Pattern.compile("E\\d+\t(\\S+:\\S+(?: \\S+:\\S+)*) *");

        private final String file;
        private final String text;
        private final Map<String, List<Span>> stretches = new HashMap<>();
        private final List<Span> discarded = new ArrayList<>();
        private final List<Attributed> attributions = new ArrayList<>();

        Reader(String file, String text) {
            this.file = file;
            this.text = text;
        }

        /** Stretches first: an attribution may name those that stand below it. */
        Standoff read(List<String> lines) {
            int more = 0;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!ANNOTATION.matcher(line).matches() && more > 0) {
                    more -= line.codePointCount(0, line.length()) + 1;
                } else if (line.startsWith("T")) {
                    more = stretches(line, i + 1);
                } else if (!line.isEmpty() && !ANNOTATION.matcher(line).matches()) {
                    throw problem(i + 1, "is no annotation");
                }
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches("E\\d*\t.*")) {
                    event(lines.get(i), i + 1);
                }
            }
            return new Standoff(attributions, discarded);
        }

        /** How many characters of the marked text the line does not give: text with line breaks goes on in the next lines. */
        private int stretches(String line, int number) {
            Matcher matcher = STRETCHES.matcher(line);
            if (!matcher.matches()) {
                throw problem(number, "is no stretch of text, such as \"T1<tab>Cue 5 9<tab>said\"");
            }
            List<Span> spans = new ArrayList<>();
            int length = -1;
            for (String piece : matcher.group(3).split(";")) {
                String[] ends = piece.split(" ");
                Span span = span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), number);
                spans.add(span);
                length += 1 + text.codePointCount(span.start(), span.end());
            }
            stretches.put(matcher.group(1), spans);
            if (matcher.group(2).equals("Discard")) {
                discarded.addAll(spans);
            }
            String given = matcher.group(4) == null ? "" : matcher.group(4);
            return given.isEmpty() ? 0 : length - given.codePointCount(0, given.length());
        }

        private Span span(int from, int to, int number) {
            int characters = text.codePointCount(0, text.length());
            if (from >= to || to > characters) {
                throw problem(number, from + " " + to + " is not in the text of " + characters + " characters");
            }
            return new Span(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
        }

        private void event(String line, int number) {
            Matcher matcher = EVENT.matcher(line);
            if (!matcher.matches()) {
                throw problem(
                        number, "is no attribution, such as \"E1<tab>Attribution:T4 Source:T1 Cue:T2 Content:T3\"");
            }
            Map<String, List<Span>> parts = new HashMap<>();
            for (String part : matcher.group(1).split(" ")) {
                int colon = part.indexOf(':');
                List<Span> spans = stretches.get(part.substring(colon + 1));
                if (spans == null) {
                    throw problem(number, part + ": no such line in the file");
                }
                String role = part.substring(0, colon).replaceAll("\\d+$", "");
                parts.computeIfAbsent(role, r -> new ArrayList<>()).addAll(spans);
            }
            if (!matcher.group(1).startsWith("Attribution")) {
                return;
            }
            attributions.add(new Attributed(
                    parts.getOrDefault("Source", List.of()),
                    parts.getOrDefault("Cue", List.of()),
                    parts.getOrDefault("Content", List.of())));
        }

        private KnowledgeException problem(int number, String problem) {
            return new KnowledgeException(file, number, problem);
        }
    }

    private static final class Writer {

        private final String text;
        private final StringBuilder lines = new StringBuilder();
        private int stretches;
        private int events;

        Writer(String text) {
            this.text = text;
        }

        void add(Attributed attribution) {
            String source = role("Source", attribution.source());
            String cue = role("Cue", attribution.cue());
            String content = role("Content", attribution.content());
            String whole = role(source.isEmpty() ? "Attribution-no-source" : "Attribution", attribution.cue());
            lines.append('E').append(++events).append('\t');
            lines.append((whole + source + cue + content).strip()).append('\n');
        }

        /** Writes the line of a part; what the attribution's line says of it, "" for none. */
        private String role(String role, List<Span> spans) {
            if (spans.isEmpty()) {
                return "";
            }
            List<String> places = spans.stream()
                    .map(s -> characters(s.start()) + " " + characters(s.end()))
                    .toList();
            List<String> words = spans.stream()
                    .map(s -> s.of(text).replaceAll("[\\r\\n\\t]", " "))
                    .toList();
            lines.append('T').append(++stretches).append('\t').append(role).append(' ');
            lines.append(String.join(";", places)).append('\t');
            lines.append(String.join(" ", words)).append('\n');
            return role + ":T" + stretches + " ";
        }

        private int characters(int offset) {
            return text.codePointCount(0, offset);
        }
    }
}
