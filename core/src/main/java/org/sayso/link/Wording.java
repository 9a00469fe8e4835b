package org.sayso.link;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.claim.DocumentReading;
import org.sayso.link.Gist.Kind;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** The words, names, numbers and dates of one text, each where it stands. Web addresses are passed over. */
final class Wording {

    private static final Pattern PIECE =
            Pattern.compile("\\$?\\d[\\d,]*(?:\\s?[.:/-]\\s?\\d+)*|(\\p{L}+)(?:['’]\\p{Ll}+)?");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19[5-9]|20[0-4])\\d\\b");
    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{Ll}*\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b([0-3]?\\d)(?:st|nd|rd|th)? (?:of )?" + MONTHS + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTHS + " ([0-3]?\\d)\\b(?! ?:)", Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Also as corpora of cut text have it: "http : / / www . example . org / 2013". */
    private static final Pattern ADDRESS_LINE = Pattern.compile("(?:https?|www) ?[:.].*");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    /** Sentences that count as the beginning, the title being one. */
    private static final int LEAD = 2;

    /** Digits weigh more than the rarest word's 2.9: a number seldom stands in two texts by chance. */
    private static final double NUMBER = 5;

    /** In a headline of words with capitals a capital tells nothing. */
    private static final double TITLE_CASE = 0.75;

    private static final Set<String> CALENDAR = calendar();

    /** A sentence in pieces; {@code titled} if nearly all its words have capitals. */
    private record Line(List<String> pieces, boolean titled, int place) {}

    private final WordDocuments documents = WordDocuments.BUNDLED;
    private final List<Line> lines;
    private final Map<String, Integer> capitals = new HashMap<>();
    private final Map<String, Integer> smalls = new HashMap<>();

    private Wording(List<String> sentences) {
        lines = new ArrayList<>();
        for (String sentence : sentences) {
            lines.add(line(sentence, lines.size()));
        }
        lines.forEach(this::count);
    }

    static Stream<Term> of(DocumentReading reading) {
        List<String> sentences = sentences(reading);
        Wording wording = new Wording(sentences);
        return Stream.concat(
                wording.lines.stream().flatMap(wording::terms),
                sentences.stream().flatMap(Wording::dates));
    }

    /** The title and the sentences, without those on a line that holds a web address. */
    private static List<String> sentences(DocumentReading reading) {
        Document document = reading.document();
        Stream<String> body = reading.sentences().stream()
                .filter(s -> !isAddress(document.text(), s))
                .map(s -> s.of(document.text()));
        return Stream.concat(document.title().stream(), body)
                .map(s -> ADDRESS.matcher(s).replaceAll(" "))
                .toList();
    }

    private static boolean isAddress(String text, Span sentence) {
        int start = text.lastIndexOf('\n', sentence.start() - 1) + 1;
        return ADDRESS_LINE
                .matcher(text.substring(start, sentence.end()).strip())
                .lookingAt();
    }

    private Line line(String sentence, int place) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(sentence);
        while (piece.find()) {
            pieces.add(piece.group(1) == null ? piece.group() : piece.group(1));
        }
        List<String> telling =
                pieces.stream().filter(p -> isWord(p) && !isEmpty(lower(p))).toList();
        long capital = telling.stream().filter(Wording::isCapital).count();
        long words = pieces.stream().filter(Wording::isWord).count();
        return new Line(pieces, words > 2 && capital >= TITLE_CASE * Math.max(1, telling.size()), place);
    }

    private void count(Line line) {
        boolean first = true;
        for (String piece : line.pieces) {
            if (!isWord(piece)) {
                continue;
            }
            if (!isCapital(piece)) {
                smalls.merge(lower(piece), 1, Integer::sum);
            } else if (!first && !line.titled) {
                capitals.merge(lower(piece), 1, Integer::sum);
            }
            first = false;
        }
    }

    private Stream<Term> terms(Line line) {
        double prominence = 1 + 2 * Math.exp(-line.place / 2.0);
        List<Term> terms = new ArrayList<>();
        boolean first = true;
        for (String piece : line.pieces) {
            if (!isWord(piece)) {
                terms.add(new Term(Kind.NUMBERS, piece.replaceAll("[\\s,$]", ""), NUMBER, 1));
                continue;
            }
            String word = lower(piece);
            if (!isEmpty(word)) {
                boolean name = isCapital(piece) && isName(word, first || line.titled);
                String stem = Stems.of(word);
                terms.add(new Term(
                        name ? Kind.NAMES : Kind.WORDS, name ? word : stem, documents.rarity(stem), prominence));
            }
            first = false;
        }
        return line.place < LEAD ? terms.stream().flatMap(Wording::alsoLead) : terms.stream();
    }

    private static Stream<Term> alsoLead(Term term) {
        return Stream.of(term, new Term(Kind.LEAD, term.term(), term.weight(), 1));
    }

    /** A word with a capital is a name if the text has it so within a sentence, and not more often in small letters. */
    private boolean isName(String word, boolean capitalAnyway) {
        int capital = capitals.getOrDefault(word, 0);
        int small = smalls.getOrDefault(word, 0);
        return capitalAnyway ? capital > 0 && small == 0 : capital > small;
    }

    private static Stream<Term> dates(String sentence) {
        List<Term> terms = new ArrayList<>();
        Matcher year = YEAR.matcher(sentence);
        while (year.find()) {
            terms.add(new Term(Kind.YEARS, year.group(), 1, 1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(sentence);
        while (dayFirst.find()) {
            terms.add(day(dayFirst.group(2), dayFirst.group(1)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(sentence);
        while (monthFirst.find()) {
            terms.add(day(monthFirst.group(1), monthFirst.group(2)));
        }
        return terms.stream();
    }

    private static Term day(String month, String day) {
        return Term.ofDay(1 + MONTH_NAMES.indexOf(lower(month)), Integer.parseInt(day));
    }

    private static boolean isWord(String piece) {
        return Character.isLetter(piece.charAt(0));
    }

    private static boolean isCapital(String piece) {
        return Character.isUpperCase(piece.charAt(0));
    }

    /** Tells nothing of what happened. */
    private boolean isEmpty(String word) {
        return word.length() < 2 || CALENDAR.contains(word) || documents.isCommon(Stems.of(word));
    }

    private static String lower(String piece) {
        return piece.toLowerCase(Locale.ROOT);
    }

    private static Set<String> calendar() {
        Set<String> names = new HashSet<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
            Stream.of(Month.values())
                    .map(m -> lower(m.getDisplayName(style, Locale.ENGLISH)))
                    .forEach(names::add);
            Stream.of(DayOfWeek.values())
                    .map(d -> lower(d.getDisplayName(style, Locale.ENGLISH)))
                    .forEach(names::add);
        }
        return names;
    }
}
