package org.sayso.claim;

import java.util.Arrays;
import java.util.Optional;
import org.sayso.text.Span;

/**
 * One speaker on whose say-so a claim rests. "Kyiv said Moscow may attack": the speaker is Kyiv, the cue "said".
 *
 * @param speaker empty where the text names none ("reportedly")
 * @param reason why an unnamed source is not named, as the text gives it
 * @param near whom an unnamed source stands near, as the text gives it: "close to the inquiry"
 */
public record Attribution(
        Optional<Speaker> speaker,
        SourceType sourceType,
        Span cue,
        String cueText,
        Manner manner,
        Stance stance,
        Optional<String> reason,
        Optional<String> near) {

    /**
     * Whether the text says whose word it is, so that a reader could go and ask. Persons and bodies are what their type says; a
     * document or an outlet is named where its phrase holds a name: "the Durham report", but not "internal documents".
     */
    public boolean isNamed() {
        return switch (sourceType) {
            case NAMED_PERSON, ORGANISATION -> true;
            case DOCUMENT, MEDIA ->
                speaker.filter(s -> s.actor().kind() == Actor.Kind.NAMED || holdsName(s.text()))
                        .isPresent();
            case UNNAMED_PERSON, UNNAMED_GROUP, UNSTATED -> false;
        };
    }

    /** A capital letter that no sentence's beginning calls for; an outlet's name may be the one word: "Reuters". */
    private boolean holdsName(String phrase) {
        String[] words = phrase.strip().split("\\s+");
        int first = words.length == 1 && sourceType == SourceType.MEDIA ? 0 : 1;
        return Arrays.stream(words, first, words.length).anyMatch(w -> Character.isUpperCase(w.codePointAt(0)));
    }

    /** Who speaks, by the phrase that names them. */
    public record Speaker(Span span, String text, Actor actor) {}

    /** What kind of source: see DESIGN.md, "sourceType". */
    public enum SourceType {
        NAMED_PERSON,
        ORGANISATION,
        UNNAMED_PERSON,
        UNNAMED_GROUP,
        DOCUMENT,
        MEDIA,
        UNSTATED
    }

    /** In the speaker's words, in the writer's, or partly each. */
    public enum Manner {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /** What the speaker does with the claim. */
    public enum Stance {
        ASSERTS,
        DENIES,
        DOUBTS,
        ASKS
    }
}
