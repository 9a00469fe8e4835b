package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.annotate.Word;
import org.sayso.claim.EventType;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.Slot;

/**
 * Makes one event of one act told by two words: "carried out" and "strike" in "carried out a strike", "strike" and "killed"
 * in "a strike killed two".
 */
final class SameAct {

    private final Codebook codebook;
    private final LightVerbs lightVerbs;

    SameAct(Codebook codebook, LightVerbs lightVerbs) {
        this.codebook = codebook;
        this.lightVerbs = lightVerbs;
    }

    /** The trials of one sentence; of two that tell one act the fuller takes over what the other has more. */
    List<RuleTrial> merge(Grammar grammar, List<RuleTrial> trials) {
        List<RuleTrial> merged = new ArrayList<>(trials);
        for (int noun = 0; noun < merged.size(); noun++) {
            for (int verb = 0; verb < merged.size(); verb++) {
                if (noun != verb && areOne(grammar, merged.get(noun), merged.get(verb))) {
                    boolean keepNoun = keepsNoun(grammar, merged.get(noun), merged.get(verb));
                    join(grammar, merged, keepNoun ? noun : verb, keepNoun ? verb : noun);
                }
            }
        }
        return merged;
    }

    private static boolean areOne(Grammar grammar, RuleTrial noun, RuleTrial verb) {
        if (!noun.passed()
                || !verb.passed()
                || !noun.rule().type().equals(verb.rule().type())) {
            return false;
        }
        Word word = grammar.word(noun.trigger());
        if (word.upos().equals("VERB") || !grammar.isVerb(verb.trigger())) {
            return false;
        }
        Word top = grammar.word(grammar.counting(noun.trigger()));
        boolean under = top.head() == verb.trigger() && top.is("obj", "nsubj", "obl");
        boolean described = grammar.word(verb.trigger()).head() == top.index()
                && grammar.word(verb.trigger()).is("acl");
        return under || described;
    }

    /** The noun names the act, unless its verb finds more people in it or the verb's rule asks for such a noun. */
    private boolean keepsNoun(Grammar grammar, RuleTrial noun, RuleTrial verb) {
        int more = roles(verb) - roles(noun);
        if (more != 0) {
            return more < 0;
        }
        boolean verbNamesIt = verb.rule().when().containsKey(Slot.OBJECT);
        return !verbNamesIt
                        && lightVerbs.find(grammar, verb.trigger(), "object").isPresent()
                || grammar.word(noun.trigger()).is("nsubj");
    }

    private static int roles(RuleTrial trial) {
        return (int) trial.event().orElseThrow().participants().stream()
                .map(Participant::role)
                .distinct()
                .count();
    }

    private void join(Grammar grammar, List<RuleTrial> trials, int kept, int dropped) {
        EventMention stays = trials.get(kept).event().orElseThrow();
        EventMention goes = trials.get(dropped).event().orElseThrow();
        List<Participant> all = withDoers(stays.participants(), goes, grammar);
        for (Participant participant : goes.participants()) {
            if (isNew(grammar, stays, participant, all)) {
                all.add(participant);
            }
        }
        EventType type = stays.event();
        Optional<String> mode = type.mode().or(goes.event()::mode);
        trials.set(
                kept,
                trials.get(kept)
                        .with(new EventMention(
                                stays.sentence(),
                                stays.trigger(),
                                codebook.event(type.type(), mode, type.contexts()),
                                all,
                                stays.rule(),
                                stays.score(),
                                stays.status(),
                                stays.bySaying())));
        String word = grammar.word(stays.trigger()).form();
        trials.set(dropped, trials.get(dropped).blockedBy("the same act as \"" + word + "\""));
    }

    /** In "an attack by rebels killed two" the rebels kill, not the attack. */
    private static List<Participant> withDoers(List<Participant> stay, EventMention goes, Grammar grammar) {
        List<Participant> doers = goes.participants().stream()
                .filter(p -> p.role() == Role.SOURCE)
                .toList();
        List<Participant> all = new ArrayList<>(stay);
        boolean removed = !doers.isEmpty()
                && all.removeIf(p -> p.role() == Role.SOURCE
                        && p.span().contains(grammar.word(goes.trigger()).span()));
        if (removed) {
            all.addAll(0, doers);
        }
        return all;
    }

    /** Somebody in a role that is still empty, or one more target; never the word that is the act itself. */
    private static boolean isNew(Grammar grammar, EventMention stays, Participant participant, List<Participant> all) {
        boolean isAct =
                participant.span().contains(grammar.word(stays.trigger()).span());
        boolean known = all.stream().anyMatch(p -> p.span().overlaps(participant.span()));
        boolean reciprocal = all.stream().anyMatch(p -> p.role() == Role.PARTY);
        boolean open = all.stream().noneMatch(p -> p.role() == participant.role()) || participant.role() == Role.TARGET;
        return !isAct && !known && open && !reciprocal;
    }
}
