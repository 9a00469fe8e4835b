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
    void aCampaignIsOfWhoeverRuns() {
        Map<String, String> codes = codes(parse("""
                Kenyan kenyan ADJ 2 amod
                Senator Senator PROPN 3 nmod:desc
                Ada Ada PROPN 8 nsubj PERSON
                Obi Obi PROPN 3 flat PERSON
                and and CCONJ 7 cc
                her her PRON 7 nmod:poss
                campaign campaign NOUN 3 conj
                protested protest VERB 0 root
                """, """
                The the DET 2 det
                campaign campaign NOUN 3 nsubj
                sued sue VERB 0 root
                """, """
                The the DET 3 det
                bombing bombing NOUN 3 compound
                campaign campaign NOUN 4 nsubj
                ended end VERB 0 root
                """));
        assertEquals("KENLEG", codes.get("her campaign"));
        assertEquals("KENLEG", codes.get("campaign"));
        assertEquals(null, codes.get("bombing campaign"));
    }

    @Test
    void anAideIsOfThePartyOfWhoeverIsServed() {
        Map<String, String> codes = codes(parse("""
                Kenyan kenyan ADJ 3 amod
                presidential presidential ADJ 3 amod
                candidate candidate NOUN 4 nmod:desc
                Ada Ada PROPN 6 nsubj PERSON
                Obi Obi PROPN 4 flat PERSON
                met meet VERB 0 root
                with with ADP 8 case
                advisers adviser NOUN 6 obl
                """, """
                Officials official NOUN 6 nsubj
                in in ADP 5 case
                Obi Obi PROPN 5 nmod:poss PERSON
                's 's PART 3 case
                government government NOUN 1 nmod
                wept weep VERB 0 root
                """));
        assertEquals("KENPTY", codes.get("advisers"));
        assertEquals("KENGOV", codes.get("Officials"));
    }

    @Test
    void aRegionIsItsCountryWhereItActsAndAPlaceElsewhere() {
        assertEquals(
                Map.of("Texas", "USAGOV"),
                codes(parse("""
                Texas Texas PROPN 2 nsubj PLACE
                sued sue VERB 0 root
                firms firm NOUN 2 parataxis
                in in ADP 5 case
                Bavaria Bavaria PROPN 3 nmod PLACE
                """)).entrySet().stream()
                        .filter(e -> !e.getKey().equals("firms"))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals("USACVL", codes(parse("""
                New New PROPN 2 compound PLACE
                Jersey Jersey PROPN 3 compound PLACE
                voters voter NOUN 4 nsubj
                wept weep VERB 0 root
                """)).get("New Jersey voters"));
    }

    @Test
    void aCountryNamedAsAPlaceIsNoActorButMayBeVisited() {
        ParsedDocument document = parse("""
                Lula Lula PROPN 2 nsubj PERSON
                flew fly VERB 0 root
                to to ADP 4 case
                France France PROPN 2 obl PLACE
                """);
        Mentions mentions = new ActorFinder(ActorDictionary.bundled()).find(document);
        assertEquals(java.util.Optional.empty(), mentions.headedBy(0, 3));
        assertEquals(
                "FRAGOV", mentions.placeAt(0, 3).orElseThrow().actor().code().orElseThrow());
    }

    @Test
    void northAndSouthKoreaAreTwo() {
        ParsedDocument document = parse("""
                North North PROPN 4 compound PLACE
                and and CCONJ 3 cc
                South South PROPN 1 conj
                Korea Korea PROPN 5 nsubj
                met meet VERB 0 root
                """);
        assertEquals(
                List.of("KORGOV", "PRKGOV"),
                new ActorFinder(ActorDictionary.bundled())
                        .find(document).allHeadedBy(0, 3).stream()
                                .map(m -> m.actor().code().orElse(""))
                                .sorted()
                                .toList());
    }

    @Test
    void aMiddleInitialHidesNobody() {
        assertEquals("FRAGOV", codes(parse("""
                Emmanuel Emmanuel PROPN 4 nsubj PERSON
                J. J. PROPN 1 flat PERSON
                Macron Macron PROPN 1 flat PERSON
                wept weep VERB 0 root
                """)).get("Emmanuel J. Macron"));
    }

    @Test
    void whoeverSpeaksIsNotTheHeOfTheQuotation() {
        Map<String, String> codes = codes(parse("""
                Kenyan kenyan ADJ 2 amod
                senator senator NOUN 5 nsubj
                Jomo Jomo PROPN 2 flat PERSON
                Obi Obi PROPN 2 flat PERSON
                wept weep VERB 0 root
                """, """
                Zambian zambian ADJ 2 amod
                general general NOUN 5 nsubj
                Kofi Kofi PROPN 2 flat PERSON
                Banda Banda PROPN 2 flat PERSON
                said say VERB 0 root
                : : PUNCT 5 punct
                “ “ PUNCT 9 punct
                He he PRON 9 nsubj
                lied lie VERB 5 ccomp
                ” ” PUNCT 9 punct
                """));
        assertEquals("KENLEG", codes.get("He"));
    }

    @Test
    void theDepartmentIsTheOneNamedBefore() {
        Map<String, String> codes = codes(parse("""
                The the DET 3 det
                State State PROPN 3 compound ORGANISATION
                Department Department PROPN 4 nsubj ORGANISATION
                spoke speak VERB 0 root
                """, """
                The the DET 2 det
                department department NOUN 3 nsubj
                denied deny VERB 0 root
                """));
        assertEquals("USAGOV", codes.get("department"));
    }

    @Test
    void aPartysVotersAreCitizensAndItsRivalsOfOneAreOfTheOther() {
        Map<String, String> codes = codes(parse("""
                Republican Republican ADJ 2 amod
                voters voter NOUN 3 nsubj
                met meet VERB 0 root
                his his PRON 6 nmod:poss
                Democratic Democratic ADJ 6 amod
                opponent opponent NOUN 3 obj
                """));
        assertEquals("USACVL", codes.get("Republican voters"));
        assertEquals("USAPTY", codes.get("his Democratic opponent"));
    }

    @Test
    void aFirstNameIsThePersonSoNamedBefore() {
        assertEquals("ZMBLEG", codes(parse("""
                Zambian zambian ADJ 2 amod
                senator senator NOUN 5 nsubj
                Kofi Kofi PROPN 2 flat PERSON
                Banda Banda PROPN 2 flat PERSON
                wept weep VERB 0 root
                """, """
                Kofi Kofi PROPN 2 nsubj PERSON
                slept sleep VERB 0 root
                """)).get("Kofi"));
    }

    @Test
    void whoeverDeclinesToAssailHimIsNotHe() {
        Map<String, String> codes = codes(parse("""
                Zambian zambian ADJ 2 amod
                senator senator NOUN 5 nsubj
                Kofi Kofi PROPN 2 flat PERSON
                Banda Banda PROPN 2 flat PERSON
                wept weep VERB 0 root
                """, """
                Kenyan kenyan ADJ 2 amod
                general general NOUN 5 nsubj
                Jomo Jomo PROPN 2 flat PERSON
                Obi Obi PROPN 2 flat PERSON
                declined decline VERB 0 root
                to to PART 7 mark
                assail assail VERB 5 xcomp
                him he PRON 7 obj
                """));
        assertEquals("ZMBLEG", codes.get("him"));
    }

    @Test
    void anOfficeOutweighsTheHoldersParty() {
        Map<String, String> codes = codes(parse("""
                Republican Republican ADJ 2 amod
                senators senator NOUN 5 nsubj
                and and CCONJ 4 cc
                Republican-leaders leader NOUN 2 conj
                met meet VERB 0 root
                Other other ADJ 8 amod
                Kenyan kenyan ADJ 8 amod
                officers officer NOUN 5 obj
                """));
        assertEquals("USALEG", codes.get("Republican senators"));
        assertEquals("KEN", codes.get("Other Kenyan officers").substring(0, 3));
    }

    @Test
    void centralAmericansAreNotOfTheUnitedStates() {
        assertEquals("CVL", codes(parse("""
                Central central ADJ 3 amod
                American american ADJ 3 amod
                migrants migrant NOUN 4 nsubj
                wept weep VERB 0 root
                """)).get("Central American migrants"));
    }

    @Test
    void aFormalNameIsThePersonKnownByAShortOne() {
        Map<String, String> codes = codes(parse("""
                Benjamin Benjamin PROPN 4 nsubj PERSON
                K. K. PROPN 1 flat PERSON
                Netanyahu Netanyahu PROPN 1 flat PERSON
                met meet VERB 0 root
                Anthony Anthony PROPN 4 obj PERSON
                Albanese Albanese PROPN 5 flat PERSON
                """));
        assertEquals("ISRGOV", codes.get("Benjamin K. Netanyahu"));
        assertEquals("AUSGOV", codes.get("Anthony Albanese"));
        assertEquals("AUSGOV", codes(parse("""
                Tony Tony PROPN 3 nsubj PERSON
                Albanese Albanese PROPN 1 flat PERSON
                wept weep VERB 0 root
                """)).get("Tony Albanese"));
    }

    @Test
    void anEmployerTellsWhatSomebodyIs() {
        assertEquals("USAMED", codes(parse("""
                CNN CNN PROPN 3 nmod:poss ORGANISATION
                's 's PART 1 case
                Mark Mark PROPN 5 nsubj PERSON
                Doe Doe PROPN 3 flat PERSON
                wept weep VERB 0 root
                """)).get("CNN 's Mark Doe"));
    }

    @Test
    void aSurnameKeepsItsParticle() {
        assertEquals("ZMBLEG", codes(parse("""
                Zambian zambian ADJ 2 amod
                senator senator NOUN 6 nsubj
                Kofi Kofi PROPN 2 flat PERSON
                de de PROPN 2 flat PERSON
                Banda Banda PROPN 2 flat PERSON
                wept weep VERB 0 root
                """, """
                de de PROPN 3 nsubj PERSON
                Banda Banda PROPN 1 flat PERSON
                slept sleep VERB 0 root
                """)).get("de Banda"));
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
