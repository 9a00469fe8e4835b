package org.sayso.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sayso.claim.Outlets;
import org.sayso.claim.Outlets.Outlet;

/**
 * Where the words of each document come from, and how many independent origins several have.
 *
 * <p>The source of a text is the agency that it credits, else who owns the outlet. A copy has its group's source and not its own
 * outlet's: what three papers print from one agency is the agency's. Two documents are one origin if their source is one, if they are
 * copies of one text, if the claim rests in both on the word of one named speaker, or if both quote the same words: what rests on one
 * man's word is one origin, however many reporters heard him.
 */
final class Lineage {

    private final Map<String, Digest> digests = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();

    /** The documents of each text, by its original, earliest first. */
    private final Map<String, List<Digest>> printings = new HashMap<>();

    private final Outlets outlets;

    private Lineage(Outlets outlets) {
        this.outlets = outlets;
    }

    static Lineage of(Collection<Digest> digests, List<Copy> copies, Outlets outlets) {
        Lineage lineage = new Lineage(outlets);
        copies.forEach(c -> lineage.originals.put(c.document(), c.original()));
        for (Digest digest : digests.stream().sorted(Copies.BY_DATE).toList()) {
            lineage.digests.put(digest.document(), digest);
            lineage.printings
                    .computeIfAbsent(lineage.original(digest), o -> new ArrayList<>())
                    .add(digest);
        }
        return lineage;
    }

    /** The name of the outlet that published it: as our list has it, else as the source has it, else the host of its page. */
    Optional<String> outlet(String document) {
        Digest digest = digest(document);
        return listed(digest).map(Outlet::name).or(() -> unlisted(digest));
    }

    /**
     * The origins of the documents of these tellings, established ones first, then by their earliest documents. The order of the
     * tellings makes no difference.
     *
     * @throws IllegalArgumentException if a telling is of a document without a digest
     */
    List<Origin> origins(Collection<Telling> tellings) {
        Map<String, List<Telling>> byDocument = new TreeMap<>();
        tellings.forEach(t ->
                byDocument.computeIfAbsent(t.document(), d -> new ArrayList<>()).add(t));
        List<Digest> documents = byDocument.keySet().stream()
                .map(this::digest)
                .sorted(Copies.BY_DATE)
                .toList();
        return Origins.of(documents.stream()
                .map(d -> new Origins.Report(d.document(), source(d), ties(d, byDocument.get(d.document()))))
                .toList());
    }

    private Digest digest(String document) {
        if (!digests.containsKey(document)) {
            throw new IllegalArgumentException("no digest of document " + document);
        }
        return digests.get(document);
    }

    private String original(Digest digest) {
        return originals.getOrDefault(digest.document(), digest.document());
    }

    /** Whose text it is. */
    private Source source(Digest digest) {
        List<Digest> printed = printings.get(original(digest));
        return digest.agency()
                .or(() -> printed.stream().flatMap(d -> d.agency().stream()).findFirst())
                .map(this::credited)
                .or(() -> printed.stream()
                        .flatMap(d -> listed(d).stream())
                        .findFirst()
                        .map(Lineage::published))
                .or(() -> printed.stream()
                        .flatMap(d -> unlisted(d).stream())
                        .findFirst()
                        .map(Source::ofUnlisted))
                .orElseGet(() -> Source.unknown(digest.document()));
    }

    private Source credited(String agency) {
        return outlets.find(agency)
                .map(a -> new Source(a.owner(), a.name(), true, "credited to " + a.name()))
                .orElseGet(() -> new Source(
                        agency,
                        agency,
                        false,
                        "independence not established: credited to " + agency + ", whose owner is not known"));
    }

    private static Source published(Outlet outlet) {
        boolean own = outlet.owner().equals(outlet.name());
        return new Source(
                outlet.owner(),
                outlet.agency() ? outlet.name() : outlet.owner(),
                true,
                own || outlet.agency() ? "published by " + outlet.name() : "owned by " + outlet.owner());
    }

    /** What makes it one with others: by key, in words for people. */
    private Map<String, Tie> ties(Digest digest, List<Telling> tellings) {
        Map<String, Tie> ties = new TreeMap<>();
        ties.put("text " + original(digest), Tie.COPIES);
        tellings.stream().flatMap(t -> t.namedSpeakers().stream()).forEach(s -> {
            ties.put("speaker " + s, Tie.quoting(s));
            outletNamed(s).ifPresent(o -> ties.put("source " + o.owner(), Tie.quoting(s)));
        });
        digest.quotations().forEach(q -> ties.put("quotation " + q, Tie.SAME_WORDS));
        return ties;
    }

    /** "Reuters reported that": the claim rests on an outlet's word. One word may be anybody's name, unless it is an agency's. */
    private Optional<Outlet> outletNamed(String speaker) {
        return outlets.find(speaker).filter(o -> o.agency() || speaker.strip().contains(" "));
    }

    /** By the host of its page, which is surer than a name that several bear, else by name. */
    private Optional<Outlet> listed(Digest digest) {
        return digest.host().flatMap(outlets::find).or(() -> digest.outlet().flatMap(outlets::find));
    }

    private static Optional<String> unlisted(Digest digest) {
        return Stream.concat(digest.outlet().stream(), digest.host().stream())
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .findFirst();
    }
}
