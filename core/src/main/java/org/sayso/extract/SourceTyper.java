package org.sayso.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Span;

/**
 * Tells what kind of source speaks: "Kyiv" an organisation, "a senior official" an unnamed person, "critics" an unnamed
 * group, "a leaked letter" a document, but "a statement from the ministry" the ministry.
 */
final class SourceTyper {

    private static final List<String> HE = List.of("he", "she", "him", "her", "his", "i", "me", "my");
    private static final List<String> DOCUMENTS = List.of("document", "word");
    private static final List<String> FROM = List.of("from", "by", "of");

    private static final Lexicon SOURCES = Lexicon.read("sources.tsv", "phrase", "class");
    private final String text;
    private final List<Tree> trees;
    private final Mentions mentions;

    SourceTyper(String text, List<Tree> trees, Mentions mentions) {
        this.text = text;
        this.trees = trees;
        this.mentions = mentions;
    }

    /** A speaker with its kind of source, and whom an unnamed one stands near. */
    record Source(Optional<Speaker> speaker, SourceType type, Optional<String> near) {

        static final Source UNSTATED = new Source(Optional.empty(), SourceType.UNSTATED, Optional.empty());
    }

    String text(Span span) {
        return span.of(text);
    }

    /** The source whose phrase this word heads. */
    Source source(int sentence, int head) {
        Tree tree = trees.get(sentence);
        Span span = phrase(tree, head);
        Optional<Integer> behind = isWord(tree, head) ? origin(tree, head) : Optional.empty();
        SourceType type = behind.map(o -> type(sentence, o)).orElseGet(() -> type(sentence, head));
        Speaker speaker = new Speaker(span, span.of(text), actor(sentence, behind.orElse(head)));
        return new Source(Optional.of(speaker), type, Anonymity.near(tree, head, type));
    }

    /** "a statement" that somebody issued is that somebody's: "the ministry" in "The ministry issued a statement saying …". */
    int issuer(int sentence, int head) {
        Tree tree = trees.get(sentence);
        Word word = tree.word(head);
        boolean issued = isWord(tree, head)
                && origin(tree, head).isEmpty()
                && word.is("obj", "nsubj:pass")
                && tree.entry(NounCues.ISSUING, word.head()).isPresent();
        return issued ? tree.doer(word.head()).orElse(head) : head;
    }

    /** Whether the word can be a source at all: "the report", "he", "Kyiv", but not "the damage". */
    boolean speaks(int sentence, int head) {
        Tree tree = trees.get(sentence);
        return entry(tree, head).isPresent()
                || tree.sentence().nameAt(head).isPresent()
                || mentions.at(sentence, head).isPresent()
                || tree.word(head).upos().equals("PROPN")
                || HE.contains(tree.form(head));
    }

    /** The noun of saying as its own source where it is a document: "a report that troops fled". */
    Optional<Source> document(int sentence, int noun) {
        Tree tree = trees.get(sentence);
        return document(tree, noun) && !plural(tree.word(noun))
                ? Optional.of(source(sentence, noun))
                : Optional.empty();
    }

    /** Whether a word before a noun is somebody: "Russian" in "a Russian claim", "police" in "a police statement". */
    boolean acts(int sentence, Word word) {
        return word.is("compound", "amod")
                        && mentions.headedBy(sentence, word.index()).isPresent()
                || word.is("compound") && stands(trees.get(sentence), word.index());
    }

    private Actor actor(int sentence, int head) {
        return mentions.headedBy(sentence, head)
                .or(() -> mentions.at(sentence, head))
                .map(Mention::actor)
                .orElse(Actor.UNKNOWN);
    }

    /** The noun phrase without its relative clause: "a senior official" of "a senior official who saw the letter". */
    static Span phrase(Tree tree, int head) {
        return tree.around(head, tree.below(head, w -> cut(tree, head, w)));
    }

    private static boolean cut(Tree tree, int head, Word word) {
        if (word.is("appos")) {
            return !named(tree.sentence(), word.index(), Name.Type.PERSON)
                    || named(tree.sentence(), head, Name.Type.PERSON);
        }
        if (word.is("cc")) {
            return word.head() == head && word.index() < head;
        }
        boolean afterComma = word.index() > head
                && tree.children(word.index(), "punct").stream().anyMatch(p -> p.index() < word.index());
        return word.is("acl:relcl", "parataxis", "cop", "nsubj", "advcl", "ccomp", "mark")
                || word.is("case")
                        && word.head() == head
                        && !word.form().startsWith("'")
                        && !word.form().startsWith("’")
                || word.is("acl") && (afterComma || tree.isVerb(word.index()));
    }

    private static boolean named(ParsedSentence sentence, int word, Name.Type type) {
        return sentence.nameAt(word).filter(n -> n.type() == type).isPresent();
    }

    private boolean document(Tree tree, int head) {
        return entry(tree, head).filter(DOCUMENTS::contains).isPresent();
    }

    /** Whether it carries somebody's word, as a statement does; a poll or a film shows what it shows, whoever made it. */
    private boolean isWord(Tree tree, int head) {
        return entry(tree, head).filter("word"::equals).isPresent();
    }

    /** Whose word it is: "the ministry" of "a statement from the ministry", "Starmer" of "Starmer's letter". */
    private Optional<Integer> origin(Tree tree, int head) {
        return tree.children(head, "nmod", "compound", "amod").stream()
                .filter(w -> w.is("nmod:poss", "compound", "amod") || tree.isMarked(w.index(), FROM::contains))
                .map(Word::index)
                .filter(i -> stands(tree, i))
                .findFirst();
    }

    private boolean stands(Tree tree, int word) {
        Optional<String> known = entry(tree, word);
        return known.isPresent() && !DOCUMENTS.contains(known.get())
                || tree.sentence()
                                .nameAt(word)
                                .filter(n -> n.type() != Name.Type.OTHER)
                                .isPresent()
                        && !tree.word(word).is("amod");
    }

    private Optional<String> entry(Tree tree, int head) {
        for (Word before : tree.children(head, "compound", "amod")) {
            if (before.index() == head - 1) {
                Optional<Lexicon.Entry> joined = SOURCES.longest(tree::lemma, before.index(), head + 1);
                if (joined.filter(e -> e.phrase().size() > 1).isPresent()) {
                    return joined.map(e -> e.cell(1));
                }
            }
        }
        return SOURCES.longest(tree::lemma, head, tree.size())
                .or(() -> SOURCES.find(tree.form(head)))
                .map(e -> e.cell(1));
    }

    private SourceType type(int sentence, int head) {
        Tree tree = trees.get(sentence);
        Word word = tree.word(head);
        if (namedPerson(tree, head)) {
            return SourceType.NAMED_PERSON;
        }
        Optional<SourceType> known = entry(tree, head).map(c -> known(c, word));
        if (known.isPresent()) {
            boolean person = known.get() == SourceType.UNNAMED_PERSON;
            return person && isNamedElsewhere(sentence, head) ? SourceType.NAMED_PERSON : known.get();
        }
        if (word.upos().equals("PRON")) {
            return pronoun(sentence, head);
        }
        if (tree.sentence().nameAt(head).isPresent() || word.upos().equals("PROPN")) {
            return SourceType.ORGANISATION;
        }
        return bare(sentence, word);
    }

    /** "the mayor" where the text has told her name: "Mayor Ada Obi". */
    private boolean isNamedElsewhere(int sentence, int head) {
        Actor actor = actor(sentence, head);
        return actor.kind() == Actor.Kind.NAMED
                && actor.name().isPresent()
                && mentions.all().stream()
                        .filter(m -> m.actor().name().equals(actor.name()))
                        .anyMatch(m -> namedPerson(trees.get(m.sentence()), m.head()));
    }

    /** Several bodies that are nobody in particular are a group: "hospitals said". */
    private static SourceType known(String type, Word word) {
        return switch (type) {
            case "person" -> plural(word) ? SourceType.UNNAMED_GROUP : SourceType.UNNAMED_PERSON;
            case "group" -> SourceType.UNNAMED_GROUP;
            case "media" -> SourceType.MEDIA;
            case "document", "word" -> SourceType.DOCUMENT;
            default -> isSeveral(word) ? SourceType.UNNAMED_GROUP : SourceType.ORGANISATION;
        };
    }

    /** "countries", "regulators": which ones, nobody says. "The authorities" speak as one. */
    private static boolean isSeveral(Word word) {
        return word.xpos().equals("NNS") && !SOURCES.has(word.form().toLowerCase(Locale.ROOT));
    }

    private static boolean plural(Word word) {
        return word.xpos().equals("NNS") || word.xpos().equals("NNPS");
    }

    private boolean namedPerson(Tree tree, int head) {
        return named(tree.sentence(), head, Name.Type.PERSON)
                        && !isKnownBody(tree, head)
                        && entry(tree, head)
                                .filter(List.of("body", "media")::contains)
                                .isEmpty()
                || tree.children(head, "flat", "appos").stream()
                        .anyMatch(w -> named(tree.sentence(), w.index(), Name.Type.PERSON))
                || hasSecondTitle(tree, head);
    }

    /** "Senator and party chief Jane Doe": the name has a title of its own, and shares the first. */
    private static boolean hasSecondTitle(Tree tree, int head) {
        return tree.sentence().nameAt(head).isEmpty()
                && tree.children(head, "conj").stream()
                        .filter(w -> named(tree.sentence(), w.index(), Name.Type.PERSON))
                        .anyMatch(w -> !tree.children(w.index(), "nmod:desc", "compound")
                                .isEmpty());
    }

    /** Whether the dictionary knows the name as a country, a seat of power or an organisation, whatever the model sees. */
    private static boolean isKnownBody(Tree tree, int head) {
        Name name = tree.sentence().nameAt(head).orElseThrow();
        List<String> pieces = IntStream.range(name.start(), name.end())
                .mapToObj(i -> tree.word(i).form())
                .toList();
        return ActorDictionary.bundled()
                .longest(pieces, 0)
                .filter(m -> m.length() == pieces.size())
                .filter(m -> m.entries().stream().noneMatch(e -> e.kind() == ActorDictionary.Kind.LEADER))
                .isPresent();
    }

    /** "he" is as named as the phrase that he was last called by. */
    private SourceType pronoun(int sentence, int head) {
        Actor actor = actor(sentence, head);
        boolean single = HE.contains(trees.get(sentence).form(head));
        if (single && isNamedElsewhere(sentence, head)) {
            return SourceType.NAMED_PERSON;
        }
        Optional<Mention> before = actor.equals(Actor.UNKNOWN)
                ? Optional.empty()
                : mentions.all().stream()
                        .filter(m -> m.actor().equals(actor))
                        .filter(m -> m.sentence() < sentence || m.sentence() == sentence && m.head() < head)
                        .filter(m ->
                                !trees.get(m.sentence()).word(m.head()).upos().equals("PRON"))
                        .max(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::head));
        return before.map(m -> type(m.sentence(), m.head()))
                .or(() -> trees.get(sentence).form(head).equals("it") ? thing(sentence, head) : Optional.empty())
                .orElse(single ? SourceType.UNNAMED_PERSON : SourceType.UNNAMED_GROUP);
    }

    /** "it" in "the report said … It also notes …": the paper, outlet or body that spoke last, in this sentence or the one before. */
    private Optional<SourceType> thing(int sentence, int head) {
        for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
            Tree tree = trees.get(s);
            for (int i = (s == sentence ? head : tree.size()) - 1; i >= 0; i--) {
                Optional<String> known =
                        entry(tree, i).filter(c -> !List.of("person", "group").contains(c));
                if (known.isPresent() && tree.word(i).is("nsubj", "nmod") && !plural(tree.word(i))) {
                    return Optional.of(type(s, i));
                }
            }
        }
        return Optional.empty();
    }

    private SourceType bare(int sentence, Word word) {
        if (plural(word)) {
            return SourceType.UNNAMED_GROUP;
        }
        boolean role = mentions.at(sentence, word.index())
                .filter(m -> m.actor().kind() != Actor.Kind.NAMED)
                .isPresent();
        boolean known = mentions.at(sentence, word.index()).isPresent();
        return known && !role ? SourceType.ORGANISATION : SourceType.UNNAMED_PERSON;
    }
}
