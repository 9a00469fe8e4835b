package org.sayso.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many people an act is said to have cost, or was done to. "At least two people were killed and five injured" is two tolls.
 *
 * @param bound how the number is hedged: "at least 12" is 12 from below
 */
public record Toll(Kind kind, int number, Bound bound) {

    public enum Kind {
        KILLED,
        INJURED,
        AFFECTED
    }

    /** The number as told, or its lower, upper or middle mark. */
    public enum Bound {
        EXACT,
        AT_LEAST,
        AT_MOST,
        ABOUT
    }

    /** PLOVER's quad class of material conflict. */
    static final int FORCE = 4;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("a dozen", 12),
            Map.entry("two dozen", 24),
            Map.entry("three dozen", 36),
            Map.entry("a hundred", 100),
            Map.entry("one hundred", 100),
            Map.entry("two hundred", 200),
            Map.entry("a thousand", 1000),
            Map.entry("a couple", 2),
            Map.entry("a", 1),
            Map.entry("an", 1));

    private static final Map<String, Bound> HEDGES = Map.ofEntries(
            Map.entry("at least", Bound.AT_LEAST),
            Map.entry("more than", Bound.AT_LEAST),
            Map.entry("over", Bound.AT_LEAST),
            Map.entry("no fewer than", Bound.AT_LEAST),
            Map.entry("as many as", Bound.AT_MOST),
            Map.entry("up to", Bound.AT_MOST),
            Map.entry("fewer than", Bound.AT_MOST),
            Map.entry("about", Bound.ABOUT),
            Map.entry("around", Bound.ABOUT),
            Map.entry("some", Bound.ABOUT),
            Map.entry("nearly", Bound.ABOUT),
            Map.entry("almost", Bound.ABOUT),
            Map.entry("roughly", Bound.ABOUT),
            Map.entry("an estimated", Bound.ABOUT));

    private static final String HEDGE = "(?:(?<hedge>" + oneOf(HEDGES.keySet()) + ") )?";
    private static final String PLAIN_COUNT =
            "(?:[0-9][0-9,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|"
                    + "three|four|five|six|seven|eight|nine)|" + oneOf(WORDS.keySet()) + ")";
    private static final String COUNT = "(?<count>" + PLAIN_COUNT + ")";
    private static final String NUMBER = "(?<![\\w.,$€£-])" + HEDGE + COUNT + "(?![\\w-]|[.,][0-9])";

    /** "a number of", "a family": not one. */
    private static final String NOBODY_COUNTED =
            "(?! (?:number|few|handful|group|family|crowd|series|wave|string|total|lot|score|day|week|month|year|minute|hour)\\b)";

    /** Up to five words that hold no other number: "Pakistani soldiers", "people, among them children,". */
    private static final String OF_WHOM = "(?:,? (?!and |but |" + oneOf(WORDS.keySet()) + " )[\\p{L}'’-]+){0,5}?";

    private static final String WERE =
            "(?:,? (?:were|was|are|is|been|being|have|has|had|also|reportedly|confirmed|left))";

    /** "Two rockets killed five" does not tell of two killed. */
    private static final String NOBODY_ELSE =
            "(?=[.,;:!?)]|$| (?:in|on|by|when|after|as|and|at(?! least| most)|during|near|since|while|before|this|last|overnight)\\b)";

    private static final Map<Kind, String> DONE = Map.of(
            Kind.KILLED, "(?:dead|died|deaths|shot dead|fatalities|(?:killed|slain)" + NOBODY_ELSE + ")",
            Kind.INJURED, "(?:injuries|(?:injured|wounded|hurt)" + NOBODY_ELSE + ")");
    private static final Map<Kind, String> DOING = Map.of(
            Kind.KILLED, "(?:kill|kills|killed|killing|death toll (?:\\w+ ){0,4}?(?:to|at|of|was|is))",
            Kind.INJURED, "(?:injure|injures|injured|injuring|wound|wounds|wounded|wounding)");

    private static final Map<Kind, List<Pattern>> PATTERNS =
            Map.of(Kind.KILLED, patterns(Kind.KILLED), Kind.INJURED, patterns(Kind.INJURED));
    private static final Pattern BOTH = Pattern.compile("(?<![\\w.,$€£-])(" + PLAIN_COUNT
            + ") [\\p{L}'’-]+(?: [\\p{L}'’-]+)? and (" + PLAIN_COUNT + ")((?: [\\p{L}'’-]+){1,3}?" + WERE + "+ (?:"
            + DONE.get(Kind.KILLED) + "|" + DONE.get(Kind.INJURED) + ")\\b)");
    private static final Pattern AFFECTED = Pattern.compile("^(?:the )?" + NUMBER + " \\p{L}");

    private static List<Pattern> patterns(Kind kind) {
        return List.of(
                Pattern.compile(NUMBER + NOBODY_COUNTED + OF_WHOM + WERE + "* " + DONE.get(kind) + "\\b"),
                Pattern.compile("\\b" + DOING.get(kind) + " " + NUMBER + NOBODY_COUNTED));
    }

    private static String oneOf(Set<String> words) {
        return "(?:"
                + words.stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .collect(Collectors.joining("|"))
                + ")";
    }

    /** "Nine soldiers and two civilians were killed": eleven. */
    private static String added(String sentence) {
        Matcher matcher = BOTH.matcher(sentence);
        return matcher.replaceAll(both -> number(both.group(1))
                .flatMap(one -> number(both.group(2)).map(other -> one + other + " people" + both.group(3)))
                .orElse(both.group()));
    }

    /** The numbers of killed and injured in a sentence, each once. */
    static List<Toll> read(String sentence) {
        String plain = added(sentence.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        Set<Toll> tolls = new LinkedHashSet<>();
        for (Kind kind : List.of(Kind.KILLED, Kind.INJURED)) {
            for (Pattern pattern : PATTERNS.get(kind)) {
                Matcher matcher = pattern.matcher(plain);
                while (matcher.find()) {
                    toll(kind, matcher).ifPresent(tolls::add);
                }
            }
        }
        return new ArrayList<>(tolls);
    }

    /** The number that opens a phrase of people: "12 protesters", "three Rwandan diplomats"; "a man" is not counted. */
    static Optional<Toll> affected(String phrase) {
        Matcher matcher = AFFECTED.matcher(phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        return matcher.find() && !matcher.group("count").matches("an?")
                ? toll(Kind.AFFECTED, matcher)
                : Optional.empty();
    }

    private static Optional<Toll> toll(Kind kind, Matcher matcher) {
        Bound bound =
                Optional.ofNullable(matcher.group("hedge")).map(HEDGES::get).orElse(Bound.EXACT);
        return number(matcher.group("count")).map(n -> new Toll(kind, n, bound));
    }

    /** Empty for what reads as a year. */
    private static Optional<Integer> number(String count) {
        if (count.matches("(19|20)[0-9]{2}") || count.matches("[0-9,]{10,}")) {
            return Optional.empty();
        }
        if (Character.isDigit(count.charAt(0))) {
            return Optional.of(Integer.parseInt(count.replace(",", "")));
        }
        String[] parts = count.split("-");
        return Optional.of(parts.length == 2 ? WORDS.get(parts[0]) + WORDS.get(parts[1]) : WORDS.get(count));
    }

    /** Whether both may be true of one act: "at least 10" and 12. */
    boolean mayAgreeWith(Toll other) {
        return number == other.number || allows(other.number) || other.allows(number);
    }

    /** Whether one is half as many again as the other, or more. */
    boolean isFarFrom(Toll other) {
        return 2 * Math.max(number, other.number) >= 3 * Math.min(number, other.number);
    }

    private boolean allows(int count) {
        return bound == Bound.AT_LEAST && count > number || bound == Bound.AT_MOST && count < number;
    }

    /** As people read it: "at least 12". */
    String count() {
        return (bound == Bound.EXACT
                        ? ""
                        : bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ")
                + number;
    }

    /** As people read it: "at least 12 killed". */
    @Override
    public String toString() {
        return count() + " " + kind.name().toLowerCase(Locale.ROOT);
    }
}
