package org.sayso.annotate;

import java.util.List;

/**
 * What the model reads off one sentence, as numbers of {@link Labels}; {@code heads} counts words from 0, -1 for the root.
 */
record Reading(
        int[] upos,
        int[] xpos,
        int[] lemmas,
        int[] heads,
        int[] relations,
        List<Name> names,
        List<Frame> frames,
        List<Act> acts,
        SaySo saySo) {}
