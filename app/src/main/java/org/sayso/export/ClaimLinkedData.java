package org.sayso.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;
import org.sayso.text.Document;

/** A claim as one line of JSON-LD, a {@code Claim} of schema.org, with who makes it and where it appeared. */
public final class ClaimLinkedData {

    private ClaimLinkedData() {}

    /**
     * One line, without a line end.
     *
     * @param first the document in which the claim appeared first: its own, or the one that its own copies
     */
    public static String line(Claim claim, Document first) {
        ObjectNode node = Nodes.object();
        node.put("@context", "https://schema.org").put("@type", "Claim");
        node.put("@id", "urn:sayso:claim:" + claim.id()).put("identifier", claim.id());
        node.put("text", claim.sentence().of(claim.document().text()));
        author(claim).ifPresent(author -> node.set("author", author));
        source(claim).ifPresent(source -> node.set("isBasedOn", source));
        node.set(
                "about",
                Nodes.array(claim.participants().stream()
                        .map(ClaimLinkedData::thing)
                        .toList()));
        node.set("keywords", Nodes.texts(keywords(claim)));
        claim.when().ifPresent(when -> node.put("temporalCoverage", when.from() + "/" + when.to()));
        claim.where().ifPresent(where -> node.set("contentLocation", place(where)));
        node.put("inLanguage", claim.document().language());
        node.set("appearance", article(claim.document()));
        node.set("firstAppearance", article(first));
        return Nodes.line(node);
    }

    /** The nearest speaker; the outlet where nobody else speaks; nobody where the text names none ("reportedly"). */
    private static Optional<ObjectNode> author(Claim claim) {
        if (claim.attribution().isEmpty()) {
            return claim.document().outlet().map(outlet -> named("Organization", outlet));
        }
        Attribution nearest = claim.attribution().get(0);
        return nearest.speaker().flatMap(speaker -> author(nearest, speaker));
    }

    private static Optional<ObjectNode> author(Attribution attribution, Speaker speaker) {
        return switch (attribution.sourceType()) {
            case NAMED_PERSON, UNNAMED_PERSON -> Optional.of(named("Person", name(speaker)));
            case ORGANISATION, UNNAMED_GROUP, MEDIA -> Optional.of(named("Organization", name(speaker)));
            case DOCUMENT, UNSTATED -> Optional.empty();
        };
    }

    /** "the audit" of "according to the audit": a work, and so no author. */
    private static Optional<ObjectNode> source(Claim claim) {
        return claim.attribution().stream()
                .findFirst()
                .filter(a -> a.sourceType() == Attribution.SourceType.DOCUMENT)
                .flatMap(Attribution::speaker)
                .map(speaker -> named("CreativeWork", speaker.text()));
    }

    /** The known name of who is named; the words of the text for the rest. */
    private static String name(Speaker speaker) {
        return Optional.of(speaker.actor())
                .filter(a -> a.kind() == Actor.Kind.NAMED)
                .flatMap(Actor::name)
                .orElse(speaker.text());
    }

    private static ObjectNode thing(Participant participant) {
        ObjectNode node = named("Thing", participant.actor().name().orElse(participant.text()));
        participant.actor().code().ifPresent(code -> node.put("identifier", code));
        return node;
    }

    private static List<String> keywords(Claim claim) {
        List<String> keywords = new ArrayList<>();
        keywords.add("type:" + claim.event().type());
        claim.event().mode().ifPresent(mode -> keywords.add("mode:" + mode));
        keywords.add("status:" + ClaimJson.word(claim.factuality().status()));
        keywords.add("polarity:" + ClaimJson.word(claim.factuality().polarity()));
        keywords.add("certainty:" + ClaimJson.word(claim.factuality().certainty()));
        return keywords;
    }

    private static ObjectNode place(Where where) {
        ObjectNode node = named("Place", where.name());
        if (where.country().isPresent()) {
            ObjectNode address = Nodes.object().put("@type", "PostalAddress");
            address.put("addressCountry", where.country().get());
            where.admin1().ifPresent(admin1 -> address.put("addressRegion", admin1));
            node.set("address", address);
        }
        if (where.lat().isPresent() && where.lon().isPresent()) {
            ObjectNode point = Nodes.object().put("@type", "GeoCoordinates");
            node.set(
                    "geo",
                    point.put("latitude", where.lat().get())
                            .put("longitude", where.lon().get()));
        }
        return node;
    }

    private static ObjectNode article(Document document) {
        ObjectNode node = Nodes.object().put("@type", "NewsArticle").put("identifier", document.id());
        document.url().ifPresent(url -> node.put("url", url));
        document.title().ifPresent(title -> node.put("headline", title));
        document.published().ifPresent(time -> node.put("datePublished", time.toString()));
        document.outlet().ifPresent(outlet -> node.set("publisher", named("Organization", outlet)));
        document.agency().ifPresent(agency -> node.set("sourceOrganization", named("Organization", agency)));
        return node;
    }

    private static ObjectNode named(String type, String name) {
        return Nodes.object().put("@type", type).put("name", name);
    }
}
