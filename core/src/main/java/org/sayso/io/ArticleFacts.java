package org.sayso.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article, in JSON-LD, meta tags and marked elements, in this order. */
final class ArticleFacts {

    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "dc.date.issued",
            "dcterms.created",
            "dc.date",
            "date");

    private static final Pattern BY = Pattern.compile("(?iU)^(?:(?:written|story|reported|posted) )?by:?\\s+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:https?:|www\\.|@).*");
    private static final Pattern AFTER_NAMES = Pattern.compile(
            "(?iUs)\\s*(?:[|•·@]|[,-]?\\s*\\b(?:updated|published|posted|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
                    + "[a-z]*\\.? \\d|\\d)).*$");
    private static final Pattern AGENCY_WRITER =
            Pattern.compile("(?i)^(.+?) (?:[\\w ]+ )?(?:writers?|correspondents?|reporters?|editors?|analysts?)$");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?i)\\s*(?:[,;/|]| and | for | of | with )\\s*");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)^([a-z]{2})(?:[-_].*)?$");
    private static final Pattern SITE = Pattern.compile("^(.+\\S)\\s+([|–—»·:-]|::)\\s+([^|]+)$");
    private static final int LONGEST_BYLINE = 120;
    private static final Map<String, String> AGENCIES = agencies();

    private final Document page;
    private final ArticleLinkedData linkedData;
    private final Map<String, String> metas;

    ArticleFacts(Document page) {
        this.page = page;
        this.linkedData = ArticleLinkedData.of(page);
        this.metas = metas(page);
    }

    private static Map<String, String> agencies() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArticleFacts.class.getResourceAsStream("agencies.tsv")),
                StandardCharsets.UTF_8))) {
            Map<String, String> agencies = new HashMap<>();
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] columns = line.split("\t");
                Arrays.stream(columns[1].split("; ")).forEach(name -> agencies.put(name, columns[0]));
            }
            return agencies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "Rain in Lima" for {@code <title>Rain in Lima | The Post</title>}. */
    Optional<String> title() {
        return linkedData
                .text("headline")
                .filter(this::isShown)
                .or(() -> meta("og:title"))
                .or(() -> linkedData.text("headline"))
                .or(() -> meta("twitter:title"))
                .or(() -> first("h1"))
                .or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()))
                .map(this::withoutSite);
    }

    private boolean isShown(String headline) {
        return letters(page.title()).contains(letters(headline))
                || page.select("h1").stream().anyMatch(h -> letters(h.text()).equals(letters(headline)));
    }

    private String withoutSite(String title) {
        String line = title.replaceAll("\\s+", " ").strip();
        Matcher site = SITE.matcher(line);
        boolean named = site.matches()
                && (site.group(2).equals("|")
                        || outlet().filter(o -> alike(o, site.group(3))).isPresent());
        return named ? site.group(1) : line;
    }

    private static boolean alike(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        return a.contains(b) || b.contains(a);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** "Ann Lee" for "By Ann Lee | January 8, 2026". */
    Optional<String> byline() {
        return Stream.of(
                        Optional.of(String.join(", ", linkedData.texts("author"))),
                        meta("author"),
                        meta("article:author"),
                        first("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author"))
                .flatMap(Optional::stream)
                .filter(a -> a.length() <= LONGEST_BYLINE && !ADDRESS.matcher(a).matches())
                .map(a -> BY.matcher(AFTER_NAMES.matcher(a).replaceFirst("")).replaceFirst(""))
                .map(String::strip)
                .filter(a -> !a.isEmpty() && !a.toLowerCase(Locale.ROOT).endsWith("admin"))
                .findFirst();
    }

    /** When the page says it was published; what is no date is passed over. */
    Optional<Instant> published() {
        Stream<String> dates = Stream.of(
                        linkedData.texts("datePublished").stream(),
                        DATES.stream().flatMap(name -> meta(name).stream()),
                        times("[itemprop=datePublished]"),
                        times("time[pubdate]"),
                        times("time[datetime]"))
                .flatMap(s -> s);
        return dates.flatMap(d -> ArticleDates.find(d).stream()).findFirst();
    }

    private Stream<String> times(String selector) {
        return page.select(selector).stream()
                .map(e -> e.hasAttr("datetime")
                        ? e.attr("datetime")
                        : e.hasAttr("content") ? e.attr("content") : e.text());
    }

    Optional<String> outlet() {
        return meta("og:site_name")
                .or(() -> linkedData.text("publisher"))
                .or(() -> meta("application-name"))
                .filter(o -> !ADDRESS.matcher(o).matches())
                .map(o -> o.split("\\s+[|]\\s+")[0].strip())
                .filter(o -> !o.isEmpty());
    }

    /** An agency that the page credits with the article; never the outlet itself. */
    Optional<String> agency() {
        Stream<String> credits = Stream.of(
                        linkedData.texts("sourceOrganization").stream(),
                        linkedData.texts("creditText").stream(),
                        linkedData.texts("provider").stream(),
                        linkedData.texts("author").stream(),
                        meta("source").stream(),
                        meta("article:author").stream(),
                        meta("author").stream(),
                        byline().stream())
                .flatMap(s -> s);
        Optional<String> own = outlet().flatMap(ArticleFacts::agencyNamed);
        return credits.flatMap(BETWEEN_NAMES::splitAsStream)
                .flatMap(c -> agencyNamed(c).stream())
                .filter(a -> own.isEmpty() || !own.get().equals(a))
                .findFirst();
    }

    /** "AP" for "The Associated Press" and for "AP Auto Writer". */
    private static Optional<String> agencyNamed(String name) {
        String plain = BY.matcher(name.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        Matcher writer = AGENCY_WRITER.matcher(plain);
        String agency = writer.matches() ? writer.group(1) : plain;
        return Optional.ofNullable(AGENCIES.get(agency));
    }

    Optional<String> language() {
        return Stream.of(
                        Optional.of(page.select("html").attr("lang")),
                        linkedData.text("inLanguage"),
                        meta("og:locale"),
                        meta("content-language"))
                .flatMap(Optional::stream)
                .map(String::strip)
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** The canonical address, where it is one of the web. */
    Optional<String> address() {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("abs:href"),
                        meta("og:url").orElse(""))
                .filter(ArticleFacts::isOfTheWeb)
                .findFirst();
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Lines of the article as JSON-LD has them; empty where it has none. */
    List<String> body() {
        return linkedData.text("articleBody").stream()
                .flatMap(body -> org.jsoup.Jsoup.parse(body.replace("\n", "<br>"))
                        .wholeText()
                        .lines())
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
    }

    private Optional<String> meta(String name) {
        return Optional.ofNullable(metas.get(name.toLowerCase(Locale.ROOT)));
    }

    /** What the meta tags say, by their names in lower case; the first of a name counts. */
    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isBlank() && !content.isEmpty()) {
                    metas.putIfAbsent(name, content);
                }
            }
        }
        return metas;
    }

    private Optional<String> first(String selector) {
        return page.select(selector).stream()
                .map(Element::text)
                .filter(t -> !t.isBlank())
                .findFirst();
    }
}
