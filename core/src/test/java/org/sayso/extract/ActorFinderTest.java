package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.SaySo;
import org.sayso.annotate.Word;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Gazetteer;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Token;

/** Actors, times and places in parses written by hand: one word a line, "form lemma upos head relation [name type]", heads from 1. */
class ActorFinderTest {

    private static ParsedDocument parse(String... sentences) {
        StringBuilder text = new StringBuilder();
        List<ParsedSentence> parsed = new ArrayList<>();
        for (String sentence : sentences) {
            parsed.add(sentence(sentence, text, parsed.size()));
        }
        Document document = Document.of("d", text.toString()).publishedAt(Instant.parse("2026-01-08T00:00:00Z"));
        return new ParsedDocument(document, parsed);
    }

    private static ParsedSentence sentence(String lines, StringBuilder text, int paragraph) {
        List<Word> words = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (String line : lines.strip().split("\n")) {
            String[] cells = line.strip().split(" ");
            int at = words.size();
            Span span = new Span(text.length(), text.length() + cells[0].length());
            text.append(cells[0]).append(' ');
            String xpos = cells[2].equals("NOUN") && cells[0].endsWith("s") ? "NNS" : cells[2];
            words.add(new Word(at, span, cells[0], cells[1], cells[2], xpos, Integer.parseInt(cells[3]) - 1, cells[4]));
            tokens.add(new Token(span, cells[0]));
            if (cells.length > 5) {
                Name.Type type = Name.Type.valueOf(cells[5]);
                boolean goesOn = cells[4].equals("flat") && !names.isEmpty();
                int start = goesOn ? names.remove(names.size() - 1).start() : at;
                names.add(new Name(start, at + 1, type));
            }
        }
        Span span = tokens.get(0).span().join(tokens.get(tokens.size() - 1).span());
        return new ParsedSentence(
                new Sentence(span, tokens, Sentence.Kind.BODY, paragraph),
                words,
                names,
                List.of(),
                List.of(),
                SaySo.NONE);
    }

    private static Map<String, String> codes(ParsedDocument document) {
        Map<String, String> codes = new TreeMap<>();
        for (Mention mention :
                new ActorFinder(ActorDictionary.bundled()).find(document).all()) {
            codes.put(mention.span().of(document.text()), mention.actor().code().orElse(""));
        }
        return codes;
    }

    @Test
    void aCapitalThatActsIsItsGovernmentAndOneWhereThingsHappenIsNobody() {
        assertEquals(Map.of("Moscow", "RUSGOV", "Kyiv", "UKRGOV"), codes(parse("""
                Moscow Moscow PROPN 2 nsubj PLACE
                accused accuse VERB 0 root
                Kyiv Kyiv PROPN 2 obj PLACE
                at at ADP 6 case
                a a DET 6 det
                summit summit NOUN 2 obl
                in in ADP 8 case
                Paris Paris PROPN 6 nmod PLACE
                """)));
    }

    @Test
    void whoOnlyBacksFightersIsNotTheirCountry() {
        assertEquals(Map.of("British troops", "GBRMIL", "Turkish-backed rebels", "REB"), codes(parse("""
                British british ADJ 2 amod
                troops troop NOUN 3 nsubj
                fought fight VERB 0 root
                Turkish-backed turkish-backed ADJ 5 amod
                rebels rebel NOUN 3 obj
                """)));
    }

    @Test
    void aTitleOnceGivenHoldsForTheSurname() {
        Map<String, String> codes = codes(parse("""
                Zambian zambian ADJ 3 amod
                Finance Finance PROPN 3 compound
                Minister Minister PROPN 4 nmod:desc
                Chanda Chanda PROPN 6 nsubj PERSON
                Mulenga Mulenga PROPN 4 flat PERSON
                resigned resign VERB 0 root
                """, """
                Mulenga Mulenga PROPN 2 nsubj PERSON
                said say VERB 0 root
                he he PRON 4 nsubj
                wept weep VERB 2 ccomp
                """));
        assertEquals("ZMBGOV", codes.get("Zambian Finance Minister Chanda Mulenga"));
        assertEquals("ZMBGOV", codes.get("Mulenga"));
        assertEquals("ZMBGOV", codes.get("he"));
    }

    @Test
    void aWeekdayIsTheLastOneBeforePublicationAndTheStruckTownTheActsPlace() {
        ParsedDocument document = parse("""
                Rebels rebel NOUN 2 nsubj
                shelled shell VERB 0 root
                Goma Goma PROPN 2 obj PLACE
                on on ADP 5 case
                Monday Monday PROPN 2 obl
                """);
        TimeFinder times = new TimeFinder();
        PlaceFinder places = new PlaceFinder(ActorDictionary.bundled(), Gazetteer.bundled());
        assertEquals(
                "2026-01-05",
                times.of(document, 0, 1, times.find(document))
                        .orElseThrow()
                        .from()
                        .toString());
        assertEquals(
                "COD",
                places.of(document, 0, 1, places.find(document))
                        .orElseThrow()
                        .country()
                        .orElseThrow());
    }
}
