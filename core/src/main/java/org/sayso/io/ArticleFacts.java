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
    private static final Pattern LANGUAGE = Pattern.compile("(?i)^([a-z]{2})(?:[-_].*)?$");
    private static final Pattern SITE = Pattern.compile("^(.+\\S)\\s+([|–—»·:-]|::)\\s+([^|]+)$");
    private static final int LONGEST_BYLINE = 120;
    private static final Map<String, String> AGENCIES = agencies();

    private final Document page;
    private final ArticleLinkedData linkedData;

    ArticleFacts(Document page) {
        this.page = page;
        this.linkedData = ArticleLinkedData.of(page);
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
                .or(() -> meta("og:title"))
                .or(() -> meta("twitter:title"))
                .or(() -> first("h1"))
                .or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()))
                .map(this::withoutSite);
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

    /** "Ann Lee" for "By Ann Lee". */
    Optional<String> byline() {
        List<String> authors = linkedData.texts("author");
        return Optional.of(String.join(", ", authors))
                .filter(a -> isByline(a))
                .or(() -> meta("author").filter(ArticleFacts::isByline))
                .or(() -> meta("article:author").filter(ArticleFacts::isByline))
                .or(() -> first("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author")
                        .filter(ArticleFacts::isByline))
                .map(a -> BY.matcher(a).replaceFirst(""));
    }

    private static boolean isByline(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_BYLINE
                && !ADDRESS.matcher(text).matches();
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
                .filter(o -> !ADDRESS.matcher(o).matches());
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
        return credits.flatMap(c -> agencyNamed(c).stream())
                .filter(a -> own.isEmpty() || !own.get().equals(a))
                .findFirst();
    }

    private static Optional<String> agencyNamed(String name) {
        String plain = BY.matcher(name.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(AGENCIES.get(plain));
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
        for (Element meta : page.select("meta[content]")) {
            boolean named = Stream.of("property", "name", "itemprop", "http-equiv")
                    .anyMatch(a -> meta.attr(a).equalsIgnoreCase(name));
            if (named && !meta.attr("content").isBlank()) {
                return Optional.of(meta.attr("content").strip());
            }
        }
        return Optional.empty();
    }

    private Optional<String> first(String selector) {
        return page.select(selector).stream()
                .map(Element::text)
                .filter(t -> !t.isBlank())
                .findFirst();
    }
}
