package org.sayso.extract;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.sayso.annotate.Annotator;
import org.sayso.annotate.ParsedDocument;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.Gazetteer;
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
    private final ActorFinder actors;
    private final SpeechFinder speech = new SpeechFinder();
    private final ScopeFinder scopes = new ScopeFinder();
    private final EventFinder events;
    private final TimeFinder times = new TimeFinder();
    private final PlaceFinder places;

    private Coder(Annotator annotator, Codebook codebook, ActorDictionary dictionary, Gazetteer gazetteer) {
        this.annotator = annotator;
        actors = new ActorFinder(dictionary);
        events = new EventFinder(codebook);
        places = new PlaceFinder(dictionary, gazetteer);
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
        return new Coder(annotator.join(), rules, who, gazetteer.join());
    }

    /** The claims of one document, in the order of the text. */
    public List<Claim> code(Document document) {
        return read(annotator.annotate(document)).claims();
    }

    /** The claims of each document, in their order; the work is shared among the processor's cores. */
    public List<List<Claim>> codeAll(List<Document> documents) {
        return annotator.annotate(documents).parallelStream()
                .map(this::read)
                .map(CodedDocument::claims)
                .toList();
    }

    /** How the text was read, step by step, as lines for people: words, actors, speech, scopes, rules, claims. */
    public String explain(Document document) {
        return Explanation.of(read(annotator.annotate(document)));
    }

    private CodedDocument read(ParsedDocument parsed) {
        Mentions mentions = actors.find(parsed);
        List<Speech> speeches = speech.find(parsed, mentions);
        List<Scope> stretches = scopes.find(parsed);
        List<Timed> dates = times.find(parsed);
        List<Placed> sites = places.find(parsed);
        List<RuleTrial> trials = events.trials(parsed, mentions);
        List<Claim> claims = trials.stream()
                .filter(RuleTrial::passed)
                .map(t -> t.event().orElseThrow())
                .map(event -> claim(parsed, event, speeches, stretches, dates, sites))
                .sorted(Comparator.comparing(Claim::trigger)
                        .thenComparing(c -> c.event().type()))
                .toList();
        return new CodedDocument(parsed, mentions, speeches, stretches, trials, claims);
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
        List<Speech> holding = holding(speeches, trigger);
        List<Scope> open = stretches.stream().filter(s -> s.holds(trigger)).toList();
        List<Attribution> attribution =
                holding.stream().map(Speech::attribution).toList();
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
                Presentation.of(holding, open, event.status()),
                event.rule(),
                event.score());
    }

    /** The speeches that hold the trigger, the nearest first. */
    private static List<Speech> holding(List<Speech> speeches, Span trigger) {
        return speeches.stream()
                .filter(s -> s.holds(trigger))
                .filter(s -> !s.attribution().cue().overlaps(trigger))
                .sorted(Comparator.comparingInt(Speech::length))
                .toList();
    }

    @Override
    public void close() {
        annotator.close();
    }
}
