package org.sayso.annotate;

import java.util.List;

/**
 * A word that the model takes for the head of a cue: in "Peru has said that rain fell", "said", with the source "Peru", the cue
 * "has said" and the content "that rain fell". A guess without a reason; whether anybody is made to say it is decided elsewhere.
 *
 * @param word index of the head in its sentence
 * @param probability that it heads a cue, 0 to 1
 * @param source the words for who says so, in order; perhaps none
 * @param cue the words of the cue, the head among them
 * @param content the words for what is said
 */
public record Cue(int word, double probability, List<Integer> source, List<Integer> cue, List<Integer> content) {

    public Cue {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
