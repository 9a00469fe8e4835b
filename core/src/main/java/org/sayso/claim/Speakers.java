package org.sayso.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Summary.NamedSpeaker;

/**
 * Whoever speaks under one name is one speaker: "Starmer" and "British Prime Minister Keir Starmer" are Keir Starmer, and "it" is
 * whom it stands for. "Moscow" and "the Foreign Ministry" stay two: the text has two speak, though both are Russia.
 */
final class Speakers {

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "who", "which", "that", "i", "we", "him", "her", "them", "his", "its", "their");

    private final List<Quotation> quotations;

    Speakers(List<Quotation> quotations) {
        this.quotations = quotations;
    }

    /** Those who can be named, in the order in which they first speak. */
    List<NamedSpeaker> named() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Quotation>> said = new LinkedHashMap<>();
        Map<Actor, String> latest = new LinkedHashMap<>();
        for (Quotation quotation : quotations) {
            Attribution attribution = quotation.attribution();
            if (!attribution.isNamed() || attribution.speaker().isEmpty()) {
                continue;
            }
            Speaker speaker = attribution.speaker().get();
            String name = name(attribution.sourceType(), speaker, latest);
            latest.put(speaker.actor(), name);
            names.putIfAbsent(key(name), name);
            said.computeIfAbsent(key(name), k -> new ArrayList<>()).add(quotation);
        }
        return said.entrySet().stream()
                .map(e -> new NamedSpeaker(names.get(e.getKey()), e.getValue()))
                .toList();
    }

    private static String name(SourceType type, Speaker speaker, Map<Actor, String> latest) {
        Actor actor = speaker.actor();
        boolean known = actor.kind() == Actor.Kind.NAMED && actor.name().isPresent();
        if (type == SourceType.NAMED_PERSON && known) {
            return actor.name().get();
        }
        String phrase = speaker.text().replaceAll("\\s+", " ").replaceFirst("['’]s?$", "");
        if (!PRONOUNS.contains(phrase.toLowerCase(Locale.ROOT))) {
            return phrase;
        }
        boolean told = !actor.equals(Actor.UNKNOWN) && latest.containsKey(actor);
        return told ? latest.get(actor) : actor.name().orElse(phrase);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }
}
