package org.sayso.app.fetch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a site lets robots read, by RFC 9309. Of
 *
 * <pre>
 * User-agent: *
 * Disallow: /archive/
 * Allow: /archive/today/*.html$
 * Crawl-delay: 5
 * </pre>
 *
 * {@code /archive/1999} may not be read, {@code /archive/today/a.html} may, for the longest rule that matches decides, and between two
 * requests lie five seconds. A group that names us comes before that of all robots.
 */
final class Robots {

    static final Robots ALL_ALLOWED = new Robots(List.of(), Optional.empty());
    static final Robots NONE_ALLOWED = new Robots(List.of(new Rule("/", false)), Optional.empty());

    /** Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB. */
    private static final int READ_BYTES = 512_000;

    /** A site that asks for more gets this: a day of news must be read within the day. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private static final String EVERYBODY = "*";
    private static final String UNRESERVED = "-._~";

    private final List<Rule> rules;
    private final Optional<Duration> delay;

    private Robots(List<Rule> rules, Optional<Duration> delay) {
        this.rules = List.copyOf(rules);
        this.delay = delay;
    }

    /** @param token our name in a line {@code User-agent:}, in small letters */
    static Robots parse(byte[] file, String token) {
        String text = new String(file, 0, Math.min(file.length, READ_BYTES), StandardCharsets.UTF_8);
        List<Group> groups = groups(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return joined(groups, token)
                .or(() -> joined(groups, EVERYBODY))
                .map(group -> new Robots(group.rules, group.delay))
                .orElse(ALL_ALLOWED);
    }

    /** Longest time between two requests that the site asks for, at most a minute. */
    Optional<Duration> delay() {
        return delay;
    }

    /** @param path with its query, as it stands in the address */
    boolean allows(String path) {
        String plain = plain(path);
        if (plain.equals("/robots.txt")) {
            return true;
        }
        Rule decisive = new Rule("", true);
        for (Rule rule : rules) {
            boolean longer = rule.pattern.length() > decisive.pattern.length();
            boolean milder = rule.allows && rule.pattern.length() == decisive.pattern.length();
            if ((longer || milder) && rule.matches(plain)) {
                decisive = rule;
            }
        }
        return decisive.allows;
    }

    private static Optional<Group> joined(List<Group> groups, String agent) {
        List<Group> ours = groups.stream().filter(g -> g.agents.contains(agent)).toList();
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        Group joined = new Group();
        for (Group group : ours) {
            joined.rules.addAll(group.rules);
            joined.delay = joined.delay.or(() -> group.delay);
        }
        return Optional.of(joined);
    }

    /** A group begins with the first of one or more lines that name robots; lines of other kinds, such as Sitemap, end none. */
    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        boolean naming = false;
        for (String line : text.split("\\R")) {
            String bare = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
            int colon = bare.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = bare.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!naming) {
                    groups.add(new Group());
                }
                groups.get(groups.size() - 1).agents.add(agent(value));
                naming = true;
            } else if (!groups.isEmpty() && groups.get(groups.size() - 1).take(key, value)) {
                naming = false;
            }
        }
        return groups;
    }

    /** "Sayso/1.0 (news)" names "sayso". */
    private static String agent(String value) {
        return value.startsWith(EVERYBODY)
                ? EVERYBODY
                : value.replaceFirst("[^A-Za-z_-].*", "").toLowerCase(Locale.ROOT);
    }

    /** Escapes in capitals, and only where they are needed: "/%7ea/é" and "/~a/%c3%a9" are both "/~a/%C3%A9". */
    private static String plain(String path) {
        StringBuilder plain = new StringBuilder();
        byte[] octets = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            int octet = octets[i] & 0xFF;
            int escaped = octet == '%' ? escape(octets, i) : -1;
            i += escaped < 0 ? 0 : 2;
            if (escaped >= 0 && !isUnreserved((char) escaped) || octet >= 0x80) {
                plain.append(String.format("%%%02X", escaped >= 0 ? escaped : octet));
            } else {
                plain.append((char) (escaped >= 0 ? escaped : octet));
            }
        }
        return plain.toString();
    }

    private static int escape(byte[] octets, int at) {
        if (at + 2 >= octets.length) {
            return -1;
        }
        int high = Character.digit(octets[at + 1], 16);
        int low = Character.digit(octets[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(char letter) {
        return letter < 0x80 && Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0;
    }

    private static final class Group {

        private final List<String> agents = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();

        /** Whether the line belongs to a group; an empty rule says nothing. */
        private boolean take(String key, String value) {
            switch (key) {
                case "allow", "disallow" -> {
                    if (!value.isEmpty()) {
                        rules.add(new Rule(plain(value), key.equals("allow")));
                    }
                }
                case "crawl-delay" -> delay = seconds(value).or(() -> delay);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static Optional<Duration> seconds(String value) {
            if (!value.matches("\\d{1,9}(\\.\\d{1,3})?")) {
                return Optional.empty();
            }
            Duration asked =
                    Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValue());
            return Optional.of(asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
        }
    }

    /** @param pattern the beginning of paths; "*" stands for anything, "$" at the end for the path's end */
    private record Rule(String pattern, boolean allows) {

        /** Each piece between two "*" at its first place: in time linear in the pieces times the path. */
        boolean matches(String path) {
            boolean whole = pattern.endsWith("$");
            String open = whole ? pattern.substring(0, pattern.length() - 1) : pattern;
            String[] pieces = open.split("\\*", -1);
            if (!path.startsWith(pieces[0])) {
                return false;
            }
            if (pieces.length == 1) {
                return !whole || path.length() == open.length();
            }
            int at = pieces[0].length();
            int last = whole ? pieces.length - 1 : pieces.length;
            for (int i = 1; i < last; i++) {
                int found = path.indexOf(pieces[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + pieces[i].length();
            }
            String end = pieces[pieces.length - 1];
            return !whole || path.length() - end.length() >= at && path.endsWith(end);
        }
    }
}
