package org.sayso.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Basis;
import org.sayso.store.Condition.RestingOn;
import org.sayso.store.DocumentShelf.Card;

/**
 * A document in a list.
 *
 * @param facts outlet and time
 * @param before words of the text before one that was searched for, {@code word} that one, {@code behind} what follows
 * @param claims "9 claims: ■ 4 named person, · 5 the outlet's own voice"
 */
public record ShownCard(
        String address, String title, List<String> facts, String before, String word, String behind, String claims) {

    private static final int EXCERPT = 220;
    private static final int BEFORE = 80;

    public ShownCard {
        facts = List.copyOf(facts);
    }

    static ShownCard of(Card card, String words) {
        String text = Phrases.oneLine(card.text());
        List<String> facts = new ArrayList<>();
        card.outlet().ifPresent(facts::add);
        card.published().map(Phrases::time).ifPresent(facts::add);
        int at = place(text, words);
        int end = at < 0 ? 0 : wordEnd(text, at);
        int start = at < 0 ? 0 : whole(text, Math.max(0, at - BEFORE));
        return new ShownCard(
                Phrases.documentAddress(card.id()),
                card.title().map(Phrases::oneLine).filter(t -> !t.isEmpty()).orElse(card.id()),
                facts,
                at < 0 ? "" : (start > 0 ? "… " : "") + text.substring(start, at),
                at < 0 ? "" : text.substring(at, end),
                cut(text.substring(end)),
                claims(card.claims()));
    }

    /** Where the text first has one of the words, or one that begins like it; -1 for nowhere. */
    private static int place(String text, String words) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return -1;
        }
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            int at = word.isEmpty() ? -1 : small.indexOf(word);
            while (at > 0 && Character.isLetterOrDigit(small.charAt(at - 1))) {
                at = small.indexOf(word, at + 1);
            }
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** No character is cut in two. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String cut(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, whole(text, EXCERPT)) + " …";
    }

    private static String claims(Map<String, Long> types) {
        long all = types.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return "no claims";
        }
        List<String> parts = new ArrayList<>();
        types.forEach((type, number) -> parts.add(basis(type).mark() + " " + number + " "
                + (basis(type) == Basis.OWN_VOICE ? Basis.OWN_VOICE.phrase() : type.replace('-', ' '))));
        return (all == 1 ? "1 claim: " : all + " claims: ") + String.join(", ", parts);
    }

    private static Basis basis(String type) {
        if (type.equals(RestingOn.OUTLET)) {
            return Basis.OWN_VOICE;
        }
        return switch (SourceType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'))) {
            case NAMED_PERSON, ORGANISATION -> Basis.NAMED_RECORD;
            case DOCUMENT -> Basis.DOCUMENT;
            case MEDIA -> Basis.MEDIA;
            case UNNAMED_PERSON, UNNAMED_GROUP, UNSTATED -> Basis.UNNAMED;
        };
    }
}
