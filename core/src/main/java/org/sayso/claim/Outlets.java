package org.sayso.claim;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who publishes news: outlets by name and web address, each with its owner, and the news agencies. */
public final class Outlets {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HOST = Pattern.compile("[^\\s/:]+\\.[^\\s/:.]+");

    /**
     * @param otherNames under which it is known too
     * @param hosts of its pages, without "www"; pages on hosts below them are its too
     * @param owner the company or body that publishes it; its own name where nobody else does. A state for what its government
     *     runs
     * @param agency whether other outlets print its stories
     */
    public record Outlet(String name, List<String> otherNames, List<String> hosts, String owner, boolean agency) {

        public Outlet {
            otherNames = List.copyOf(otherNames);
            hosts = List.copyOf(hosts);
        }

        /** Known by one name only. */
        public Outlet(String name, String owner, boolean agency) {
            this(name, List.of(), List.of(), owner, agency);
        }
    }

    private final Map<String, Outlet> byName = new HashMap<>();
    private final Map<String, Outlet> byHost = new HashMap<>();

    /** @throws IllegalArgumentException if two of them have a name or a host in common; the message says which */
    public Outlets(List<Outlet> outlets) {
        outlets.forEach(this::add);
    }

    /** The outlet of this name or web host: "The Guardian", "theguardian.com", "edition.cnn.com". */
    public Optional<Outlet> find(String nameOrHost) {
        String written = nameOrHost.strip();
        Optional<Outlet> found = HOST.matcher(written).matches() ? atHost(written) : Optional.empty();
        return found.or(() -> Optional.ofNullable(byName.get(key(written))));
    }

    private Optional<Outlet> atHost(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (rest.contains(".")) {
            if (byHost.containsKey(rest)) {
                return Optional.of(byHost.get(rest));
            }
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    private void add(Outlet outlet) {
        put(byName, key(outlet.name()), outlet.name(), outlet);
        outlet.otherNames().forEach(n -> put(byName, key(n), n, outlet));
        outlet.hosts().forEach(h -> put(byHost, h, h, outlet));
    }

    private static void put(Map<String, Outlet> outlets, String key, String written, Outlet outlet) {
        Outlet earlier = outlets.put(key, outlet);
        if (earlier != null) {
            throw new IllegalArgumentException(
                    "\"%s\" of %s is already that of %s".formatted(written, outlet.name(), earlier.name()));
        }
    }

    /** "The Wall Street Journal" and "WALL STREET JOURNAL" give one key, "El País" and "El Pais" too. */
    private static String key(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String lower = ARTICLE.matcher(plain.toLowerCase(Locale.ROOT)).replaceFirst("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(lower).replaceAll("");
    }
}
