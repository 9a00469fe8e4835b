package org.sayso.annotate;

import java.util.List;
import java.util.Map;

/**
 * What the model makes of a sentence's say-so: who says what, which words somebody says, and how far acts are told as fact. All
 * is empty where the model has not learned it.
 *
 * @param cues in the order of their heads
 * @param said for each word how likely somebody says it, 0 to 1, whether or not a cue stands in the sentence
 * @param factuality by style of annotation ("UW"), for each word how far the act that it tells is told as fact, -3 to +3
 */
public record SaySo(List<Cue> cues, List<Double> said, Map<String, List<Double>> factuality) {

    public static final SaySo NONE = new SaySo(List.of(), List.of(), Map.of());

    public SaySo {
        cues = List.copyOf(cues);
        said = List.copyOf(said);
        factuality = Map.copyOf(factuality);
    }
}
