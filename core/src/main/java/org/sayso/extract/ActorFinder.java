package org.sayso.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Gazetteer;
import org.sayso.codebook.Pieces;
import org.sayso.extract.DictionaryReader.Hit;

/**
 * Finds who is in a document: "British troops" is GBR MIL, "Moscow" in "Moscow accused" is RUS GOV and in "in Moscow" nobody, "he" is
 * whom the sentence before spoke of.
 */
public final class ActorFinder {

    private final ActorDictionary dictionary;
    private final DictionaryReader reader;
    private final RoleWords roles = new RoleWords();

    public ActorFinder(ActorDictionary dictionary) {
        this.dictionary = dictionary;
        reader = new DictionaryReader(dictionary);
    }

    Mentions find(ParsedDocument document) {
        LocalDate day = day(document);
        Set<String> surnames = surnames(document);
        List<List<Hit>> hits = reader.find(document, day, surnames);
        HomeCountry home = new HomeCountry(document, hits, Gazetteer.bundled(), day);
        List<Branches> trees = new ArrayList<>();
        List<List<Reading>> readings = new ArrayList<>();
        List<Mention> places = new ArrayList<>();
        for (int s = 0; s < document.sentences().size(); s++) {
            PhraseReader phrases =
                    new PhraseReader(roles, s, document.sentences().get(s), hits.get(s), surnames);
            trees.add(phrases.tree());
            readings.add(phrases.read());
            phrases.places().forEach(r -> places.add(mention(document, r)));
        }
        List<Mention> mentions = new WhoIsWho(dictionary, document, trees, readings, home)
                .resolve().stream().map(r -> mention(document, r)).toList();
        return new Mentions(document, mentions, places);
    }

    /** The last names of persons whom the document names in full: after "Valeska Paris", "Paris" is she. */
    static Set<String> surnames(ParsedDocument document) {
        Set<String> surnames = new HashSet<>();
        for (ParsedSentence sentence : document.sentences()) {
            for (Name name : sentence.names()) {
                if (name.type() == Name.Type.PERSON && name.end() - name.start() > 1) {
                    surnames.add(Pieces.key(sentence.word(name.end() - 1).form()));
                }
            }
        }
        return surnames;
    }

    /** The day of publication; today where the document does not say, for who is president then. */
    static LocalDate day(ParsedDocument document) {
        return document.document()
                .published()
                .map(p -> p.atZone(ZoneOffset.UTC).toLocalDate())
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    private static Mention mention(ParsedDocument document, Reading reading) {
        ParsedSentence sentence = document.sentences().get(reading.sentence());
        return new Mention(
                reading.sentence(), reading.head(), sentence.span(reading.from(), reading.to()), reading.actor());
    }
}
