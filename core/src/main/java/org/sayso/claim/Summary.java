package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.text.Span;

/**
 * One document at a glance: on whose say-so it stands from its first sentence to its last.
 *
 * @param passages the document's sentences in order, each with who speaks in it
 * @param thirds three parts of the text of the same length, each with the sentences that begin in it
 * @param nobodyNamed the longest stretch of whole sentences in which nobody who can be named speaks; empty where somebody does in each
 * @param speakers who can be named, in the order in which they first speak
 * @param unnamedOnly claims that rest on speakers of whom none can be named, where no such speaker tells the same happening
 *     elsewhere in the document
 * @param ownVoice claims that nobody but the outlet makes
 */
public record Summary(
        DocumentReading reading,
        List<Passage> passages,
        List<Third> thirds,
        Optional<Span> nobodyNamed,
        List<NamedSpeaker> speakers,
        List<Claim> unnamedOnly,
        List<Claim> ownVoice) {

    public Summary {
        passages = List.copyOf(passages);
        thirds = List.copyOf(thirds);
        speakers = List.copyOf(speakers);
        unnamedOnly = List.copyOf(unnamedOnly);
        ownVoice = List.copyOf(ownVoice);
    }

    /** A part of the text with the passages and the claims that begin in it. */
    public record Third(Span span, List<Passage> passages, List<Claim> claims) {

        public Third {
            passages = List.copyOf(passages);
            claims = List.copyOf(claims);
        }
    }

    /** Somebody with all that the document has them say. */
    public record NamedSpeaker(String name, List<Quotation> quotations) {

        public NamedSpeaker {
            quotations = List.copyOf(quotations);
        }

        /** As the document has them the first time. */
        public Attribution attribution() {
            return quotations.get(0).attribution();
        }
    }

    public static Summary of(DocumentReading reading) {
        List<Passage> passages = Passage.of(reading);
        Set<String> named = reading.claims().stream()
                .filter(c -> c.attribution().stream().anyMatch(Attribution::isNamed))
                .map(Claim::happening)
                .collect(Collectors.toSet());
        return new Summary(
                reading,
                passages,
                thirds(reading, passages),
                nobodyNamed(passages),
                new Speakers(reading.quotations()).named(),
                reading.claims().stream()
                        .filter(c -> !c.attribution().isEmpty() && !named.contains(c.happening()))
                        .toList(),
                reading.claims().stream().filter(c -> c.attribution().isEmpty()).toList());
    }

    /** Those of {@link #speakers} who speak in the sentences of this part of the text. */
    public List<NamedSpeaker> speakers(Third third) {
        Set<Attribution> speaking =
                third.passages().stream().flatMap(p -> p.speaking().stream()).collect(Collectors.toSet());
        return speakers.stream()
                .filter(s -> s.quotations().stream().anyMatch(q -> speaking.contains(q.attribution())))
                .toList();
    }

    private static List<Third> thirds(DocumentReading reading, List<Passage> passages) {
        int length = reading.document().text().length();
        List<Third> thirds = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Span span = new Span(i * length / 3, (i + 1) * length / 3);
            thirds.add(new Third(
                    span,
                    passages.stream().filter(p -> begins(p.sentence(), span)).toList(),
                    reading.claims().stream()
                            .filter(c -> begins(c.sentence(), span))
                            .toList()));
        }
        return thirds;
    }

    private static boolean begins(Span sentence, Span part) {
        return part.start() <= sentence.start() && sentence.start() < part.end();
    }

    private static Optional<Span> nobodyNamed(List<Passage> passages) {
        List<Span> runs = new ArrayList<>();
        boolean open = false;
        for (Passage passage : passages) {
            if (!passage.hasNamed()) {
                Span sentence = passage.sentence();
                runs.add(open ? runs.remove(runs.size() - 1).join(sentence) : sentence);
            }
            open = !passage.hasNamed();
        }
        return runs.stream().max(Comparator.comparingInt(Span::length));
    }
}
