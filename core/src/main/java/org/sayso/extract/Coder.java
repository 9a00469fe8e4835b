package org.sayso.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sayso.annotate.Act;
import org.sayso.annotate.Act.Guess;
import org.sayso.annotate.Annotator;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Status;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.Gazetteer;
import org.sayso.extract.FactualitySentence.Target;
import org.sayso.extract.PairRelation.Prediction;
import org.sayso.link.SameHappening;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * Text in, claims out: "Kyiv said Moscow may attack" becomes one ASSAULT by Moscow, possible, on Kyiv's say-so.
 *
 * <p>Attribution and factuality are read off the stretches that hold an event's trigger, so that no event rule knows of
 * speech and no speech rule of events. Safe for use by several threads.
 */
public final class Coder implements AutoCloseable {

    private final Annotator annotator;
    private final Codebook codebook;
    private final ActorFinder actors;
    private final SpeechFinder speech = new SpeechFinder();
    private final ScopeFinder scopes = new ScopeFinder();
    private final EventFinder events;
    private final ModelFinder modelEvents;
    private final TimeFinder times = new TimeFinder();
    private final PlaceFinder places;

    private Coder(Annotator annotator, Codebook codebook, ActorDictionary dictionary, Gazetteer gazetteer) {
        this.annotator = annotator;
        this.codebook = codebook;
        actors = new ActorFinder(dictionary);
        events = new EventFinder(codebook);
        modelEvents = new ModelFinder(codebook, guesses(codebook));
        places = new PlaceFinder(dictionary, gazetteer);
    }

    /** The types that an act may be of: by the codebook's own head, else by the bundled model's where it knows them. */
    private static Function<Act, List<Guess>> guesses(Codebook codebook) {
        if (codebook.head().isPresent()) {
            return act -> codebook.head().get().types(act.vector()).entrySet().stream()
                    .filter(e -> codebook.types().containsKey(e.getKey()))
                    .map(e -> new Guess(e.getKey(), Optional.empty(), e.getValue()))
                    .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                    .toList();
        }
        return codebook.modelKnowsTypes()
                ? act -> act.guesses().stream()
                        .filter(g -> codebook.types().containsKey(g.type()))
                        .toList()
                : act -> List.of();
    }

    /** With a model of one's own; closing the coder closes the annotator. */
    public static Coder open(Annotator annotator, Codebook codebook) {
        return new Coder(annotator, codebook, ActorDictionary.bundled(), Gazetteer.bundled());
    }

    /** With the bundled codebook and dictionaries. */
    public static Coder open() {
        return open(Codebook::bundled, ActorDictionary::bundled);
    }

    /** With the reader's own codebook or dictionaries. */
    public static Coder open(Codebook codebook, ActorDictionary dictionary) {
        return open(() -> codebook, () -> dictionary);
    }

    /**
     * The same, loaded side by side with the model.
     *
     * @throws org.sayso.codebook.KnowledgeException for a codebook or dictionary that cannot be used
     */
    public static Coder open(Supplier<Codebook> codebook, Supplier<ActorDictionary> dictionary) {
        var annotator = CompletableFuture.supplyAsync(Annotator::open);
        var gazetteer = CompletableFuture.supplyAsync(Gazetteer::bundled);
        Codebook rules = codebook.get();
        ActorDictionary who = dictionary.get();
        Annotator reader = annotator.join();
        return new Coder(rules.head().isPresent() ? reader.seeingEveryWord() : reader, rules, who, gazetteer.join());
    }

    /** The claims of one document, in the order of the text. */
    public List<Claim> code(Document document) {
        return read(document).claims();
    }

    /** The claims of each document, in their order; the work is shared among the processor's cores. */
    public List<List<Claim>> codeAll(List<Document> documents) {
        return annotator.annotate(documents).parallelStream()
                .map(this::read)
                .map(CodedDocument::claims)
                .toList();
    }

    /** Who says, thinks or wants what in each document, whether or not any claim rests on it, in the order of the text. */
    public List<List<Attributed>> attributions(List<Document> documents) {
        return annotator.annotate(documents).parallelStream()
                .map(parsed -> Attributed.of(speech.find(parsed, actors.find(parsed)), parsed))
                .toList();
    }

    /** The styles of annotation in which the model tells factuality, such as "UW"; none where it has not learned it. */
    public List<String> factualityStyles() {
        return annotator.factualityStyles();
    }

    /**
     * How far each target is told as fact, from -3 to +3: as annotators of this style would have it, or where the model has not
     * learned the style, as a claim with that trigger has it.
     */
    public List<Double> factuality(FactualitySentence sentence, String style) {
        ParsedDocument parsed = annotator.annotate(sentence.document(), List.of(sentence.sentence()));
        ParsedSentence read = parsed.sentences().get(0);
        List<Speech> speeches = said(speech.find(parsed, actors.find(parsed)));
        List<Scope> stretches = scopes.find(parsed);
        Optional<List<Double>> learned =
                Optional.ofNullable(read.saySo().factuality().get(style));
        List<Double> scores = new ArrayList<>();
        for (Target target : sentence.targets()) {
            int word = target.end() - 1;
            Span trigger = read.word(word).span();
            List<Speech> holding = Speech.holding(speeches, trigger).toList();
            double presented =
                    factuality(trigger, holding, stretches, Optional.empty()).score();
            scores.add(learned.map(l -> LearnedFactuality.of(style, l.get(word), presented))
                    .orElse(presented));
        }
        return scores;
    }

    /** Who says what in one document, and its claims. */
    public DocumentReading reading(Document document) {
        return read(document).reading();
    }

    /** The same of each document, in their order; the work is shared among the processor's cores. */
    public List<DocumentReading> readings(List<Document> documents) {
        return annotator.annotate(documents).parallelStream()
                .map(this::read)
                .map(CodedDocument::reading)
                .toList();
    }

    /** Fits a head to the codebook's own worked sentences, so that it also finds acts that no rule of it tells. */
    public HeadTraining.Result fitHead() {
        return new HeadTraining(codebook, annotator.seeingEveryWord()).run(this::codeAll);
    }

    /** How the text was read, step by step, as lines for people: words, actors, speech, scopes, rules, claims. */
    public String explain(Document document) {
        return Explanation.of(read(document));
    }

    /** The relation between two marked phrases, by the model and the claims of the sentence. */
    public Prediction relation(MarkedPair pair, List<Claim> claims) {
        return PairRelation.given(pair, annotator.relations(pair.tokens(), pair.sources(), pair.targets()), claims);
    }

    /** The document with all that was found in it on the way to its claims. */
    CodedDocument read(Document document) {
        return read(annotator.annotate(document));
    }

    private CodedDocument read(ParsedDocument parsed) {
        Mentions named = actors.find(parsed);
        List<Speech> voiced = speech.find(parsed, named);
        List<Speech> speeches = said(voiced);
        List<Speech> attitudes =
                voiced.stream().filter(s -> s.sighting().attitude()).toList();
        Mentions mentions = named.voiced(parsed, speeches);
        List<Scope> stretches = scopes.find(parsed);
        List<Timed> dates = times.find(parsed);
        List<Placed> sites = places.find(parsed);
        List<RuleTrial> trials = events.trials(parsed, mentions, speeches);
        List<ModelTrial> modelTrials = modelEvents.trials(parsed, mentions, trials, speeches);
        List<Claim> claims = Stream.concat(
                        modelEvents.completed(parsed, mentions, trials, speeches).stream(),
                        modelTrials.stream().flatMap(t -> t.event().stream()))
                .map(event -> claim(parsed, event, speeches, stretches, dates, sites))
                .sorted(Comparator.comparing(Claim::trigger)
                        .thenComparing(c -> c.event().type()))
                .toList();
        return new CodedDocument(
                parsed, mentions, speeches, attitudes, stretches, trials, modelTrials, SameHappening.link(claims));
    }

    /** The speeches without mere attitudes: that Peru "wants" rain is on nobody's say-so. */
    private static List<Speech> said(List<Speech> speeches) {
        return speeches.stream().filter(s -> !s.sighting().attitude()).toList();
    }

    private Claim claim(
            ParsedDocument parsed,
            EventMention event,
            List<Speech> speeches,
            List<Scope> stretches,
            List<Timed> dates,
            List<Placed> sites) {
        var sentence = parsed.sentences().get(event.sentence());
        Span trigger = sentence.word(event.trigger()).span();
        List<Speech> holding =
                Speech.holding(speeches, trigger).skip(event.bySaying() ? 1 : 0).toList();
        List<Attribution> attribution =
                holding.stream().map(Speech::attribution).toList();
        Factuality told = factuality(trigger, holding, stretches, event.status());
        return new Claim(
                Claims.id(parsed.document().id(), trigger, event.event().type()),
                parsed.document(),
                sentence.sentence().span(),
                event.event(),
                trigger,
                event.participants(),
                times.of(parsed, event.sentence(), event.trigger(), dates),
                places.of(parsed, event.sentence(), event.trigger(), sites),
                attribution,
                event.bySaying() ? told : LearnedFactuality.tempered(told, sentence, event.trigger()),
                event.rule(),
                event.score());
    }

    private static Factuality factuality(
            Span trigger, List<Speech> holding, List<Scope> stretches, Optional<Status> own) {
        List<Scope> open = stretches.stream().filter(s -> s.holds(trigger)).toList();
        return Presentation.of(holding, open, own);
    }

    @Override
    public void close() {
        annotator.close();
    }
}
