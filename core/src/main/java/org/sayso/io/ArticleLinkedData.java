package org.sayso.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page's schema.org JSON-LD tells of its article: {@code {"@type": "NewsArticle", "headline": "Rain in Lima"}}, alone, in
 * a list or in a graph. What is no JSON tells nothing.
 */
record ArticleLinkedData(JsonNode article) {

    private static final Pattern ARTICLE_TYPE = Pattern.compile("\\w*(?:Article|BlogPosting|Report)");
    private static final int MOST_NODES = 100_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Of several articles, the one whose headline the page's title has, or else the first. */
    static ArticleLinkedData of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            tree(script.data()).ifPresent(tree -> collect(tree, articles));
        }
        return new ArticleLinkedData(articles.stream()
                .filter(a -> isTitled(a, page.title()))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .orElse(MissingNode.getInstance()));
    }

    private static boolean isTitled(JsonNode article, String title) {
        String headline = Parser.unescapeEntities(article.path("headline").asText(), false);
        return !headline.isBlank() && title.contains(headline.strip());
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json.strip()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode tree, List<JsonNode> articles) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(tree));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            if (isArticle(node)) {
                articles.add(node);
            }
            node.forEach(open::addLast);
        }
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            if (ARTICLE_TYPE.matcher(one.asText()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The value of a field, or its name where it is a thing with one. */
    Optional<String> text(String field) {
        return texts(field).stream().findFirst();
    }

    /** The values of a field that may be one thing or a list of things, by their names. */
    List<String> texts(String field) {
        JsonNode value = article.path(field);
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            JsonNode named = one.isObject() ? one.path("name") : one;
            String text = Parser.unescapeEntities(named.asText(), false).strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
