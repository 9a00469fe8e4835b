package org.sayso.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of our own writing: what is taken from them, and what they say of themselves. */
class ArticleReaderTest {

    private static final String SENTENCE =
            "Rain fell on Lima for a third day and many streets were closed, the mayor said.";

    @ParameterizedTest
    @ValueSource(strings = {"linked-data", "plain", "hostile"})
    void theArticleAloneIsTaken(String page) throws IOException {
        assertEquals(fixture(page + ".txt").strip(), article(page).text());
    }

    @Test
    void aPageTellsOfItsArticleInJsonLd() throws IOException {
        Article article = article("linked-data");
        assertEquals(Optional.of("Peru opens border posts after landslide"), article.title());
        assertEquals(Optional.of("Rosa Quispe, Tom Hale"), article.byline());
        assertEquals(Optional.of(Instant.parse("2026-01-08T14:30:00Z")), article.published());
        assertEquals(Optional.of("The Lima Herald"), article.outlet());
        assertEquals(Optional.of("AFP"), article.agency());
        assertEquals(Optional.of("en"), article.language());
        assertEquals(Optional.of("https://lima-herald.example/peru/border-posts"), article.url());
    }

    @Test
    void captionsAreMarkedAndStandOutsideOfTheBody() throws IOException {
        Article article = article("linked-data");
        List<String> captions =
                article.captions().stream().map(c -> c.of(article.text())).toList();
        assertEquals(List.of("A queue of lorries at the border."), captions);
        assertFalse(article.body().contains("queue of lorries"));
    }

    @Test
    void whatIsNoNameNoDateAndNoAddressIsNotTaken() throws IOException {
        Article article = article("hostile");
        assertEquals(Optional.empty(), article.byline());
        assertEquals(Optional.empty(), article.published());
        assertEquals(Optional.empty(), article.outlet());
        assertEquals(Optional.of("https://lima.example/rain"), article.url());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Ann Lee, Associated Press | AP",
                "ANN LEE, AP Diplomatic Writer | AP",
                "By Reuters | Reuters",
                "Ani | none",
                "Ann Lee | none",
                "The Reuters Watcher | none",
            })
    void anAgencyIsCreditedByTheByline(String author, String agency) {
        String page = "<meta name=author content='" + author + "'><p>" + SENTENCE;
        assertEquals(Optional.ofNullable(agency), read(page).agency());
    }

    @Test
    void anAgencyIsNotCreditedOnItsOwnPages() {
        String page = "<meta property=og:site_name content=Reuters><meta name=author content=Reuters><p>" + SENTENCE;
        assertEquals(Optional.empty(), read(page).agency());
    }

    @Test
    void anAgencyThatIsMerelyNamedIsNotCredited() {
        assertEquals(
                Optional.empty(),
                read("<p>The mayor told Reuters that rain fell on Lima.").agency());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "2026-01-08T09:30:00-0500 | 2026-01-08T14:30:00Z",
                "2026-01-08T09:30:00.123+01:00 | 2026-01-08T08:30:00.123Z",
                "2026-01-08 09:30:00 | 2026-01-08T09:30:00Z",
                "2026-01-08 | 2026-01-08T00:00:00Z",
                "Thu, 08 Jan 2026 09:30:00 +0000 | 2026-01-08T09:30:00Z",
                "January 8, 2026 | 2026-01-08T00:00:00Z",
                "yesterday | none",
                "2026-13-45 | none",
            })
    void datesAreReadAsPagesWriteThem(String date, Instant published) {
        String page = "<meta property='article:published_time' content='" + date + "'>";
        assertEquals(Optional.ofNullable(published), read(page).published());
    }

    @Test
    void whereAPageShowsNothingTheArticleInJsonLdIsTaken() {
        String body = (SENTENCE + "\\n").repeat(5);
        String page = "<script type='application/ld+json'>[{\"@type\": \"NewsArticle\", \"articleBody\": \"" + body
                + "\"}]</script><div id=app>Loading</div>";
        assertEquals(
                String.join("\n\n", List.of(SENTENCE, SENTENCE, SENTENCE, SENTENCE, SENTENCE)),
                read(page).body());
    }

    @Test
    void aNameThatSaysWhatIsAbsentDropsNothing() {
        String page = "<div class='no-comments'><div class='content-with-sidebar'>" + ("<p>" + SENTENCE).repeat(2)
                + "</div></div>" + ("<div class=teaser><p>" + SENTENCE + "</div>").repeat(9);
        assertEquals(SENTENCE + "\n\n" + SENTENCE, read(page).body());
    }

    @Test
    void anEmptyPageHasNoArticle() {
        Article article = read("");
        assertEquals("", article.body());
        assertEquals("", article.text());
        assertEquals(Optional.empty(), article.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "span class='share article-body'", "table><tr><td"})
    void aHundredThousandNestedTagsAreRead(String tag) {
        String page = ("<" + tag + ">").repeat(100_000) + SENTENCE;
        Article article = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(page));
        assertEquals(SENTENCE, article.body());
    }

    @Test
    void anEndlessPageIsReadToItsEnd() {
        String page = ("<p>" + SENTENCE + "</p>").repeat(10_000);
        Article article = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(page));
        assertEquals(10_000, article.body().split("\n\n").length);
    }

    private static Article read(String html) {
        return ArticleReader.read(html, Optional.of("https://lima.example/rain"));
    }

    private static Article article(String page) throws IOException {
        return read(fixture(page + ".html"));
    }

    private static String fixture(String name) throws IOException {
        try (InputStream in = ArticleReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
