package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.annotate.Word;

/**
 * The slots of a verb or adjective, through passive, relative clauses, control, participles and joined verbs: of
 * "shell" in "Rebels, who are said to have entered the town and shelled the port, fled", the subject is "Rebels".
 */
final class VerbSlots {

    /** "Iran promised Iraq to help": the one who promises helps, not the one who is promised. */
    private static final Set<String> SUBJECT_CONTROL = Set.of(
            "promise", "vow", "pledge", "threaten", "offer", "swear", "use", "take", "have", "need", "spend", "do");

    /** Verbs of asking and the preposition of the one who is asked. */
    private static final Map<String, String> CALLING =
            Map.of("call", "on", "appeal", "to", "plead", "with", "prevail", "on", "wait", "for", "look", "to");

    private static final Set<String> BLAME_MARKS = Set.of("of", "for", "from", "into");

    private static final int DEEP = 12;

    private final Slots slots;
    private final Grammar grammar;
    private final NounSlots nouns;

    VerbSlots(Slots slots, Grammar grammar, NounSlots nouns) {
        this.slots = slots;
        this.grammar = grammar;
        this.nouns = nouns;
        nouns.verbs(this);
    }

    /** Who does it: the subject of an active verb, the by-phrase of a passive one. */
    List<Filler> doers(int verb) {
        return grammar.isPassive(verb) ? agents(verb) : grammaticalSubject(verb, 0);
    }

    /** To whom or what it is done: the object of an active verb, the subject of a passive one. */
    List<Filler> undergoers(int verb) {
        List<Filler> objects = slots.fillers(grammar.children(verb, "obj"));
        if (grammar.isPassive(verb)) {
            return objects.isEmpty() || isNaming(verb) ? grammaticalSubject(verb, 0) : objects;
        }
        if (!objects.isEmpty()) {
            return objects;
        }
        List<Filler> predicated = predicated(verb);
        if (!predicated.isEmpty()) {
            return predicated;
        }
        List<Filler> gap = relativeGap(verb);
        return gap.isEmpty() ? sharedObject(verb) : gap;
    }

    /** "found <b>the clerk</b> guilty", "called <b>him</b> a genius": some trees make him the subject of what he is called. */
    private List<Filler> predicated(int verb) {
        return grammar.children(verb, "xcomp").stream()
                .filter(x -> !grammar.isVerb(x.index()) && !grammar.has(x.index(), "cop", "mark"))
                .flatMap(x -> slots.fillers(grammar.children(x.index(), "nsubj")).stream())
                .filter(f -> f.word() > verb)
                .toList();
    }

    /** "was elected president": the second noun names the first. */
    private boolean isNaming(int verb) {
        return Set.of("elect", "name", "appoint", "call", "declare", "label", "make")
                .contains(grammar.lemma(verb));
    }

    List<Filler> recipients(int verb) {
        List<Filler> indirect = slots.fillers(grammar.children(verb, "iobj"));
        if (!indirect.isEmpty()) {
            return indirect;
        }
        if (grammar.isPassive(verb) && grammar.has(verb, "obj")) {
            return grammaticalSubject(verb, 0);
        }
        List<Filler> found = new ArrayList<>();
        grammar.sentence()
                .frame(verb)
                .flatMap(f -> f.argument("ARG2"))
                .filter(slots::isActor)
                .ifPresent(word -> slots.resolve(word).forEach(w -> found.add(new Filler(w, true))));
        return found;
    }

    List<Filler> clauses(int verb) {
        List<Filler> clauses = new ArrayList<>();
        for (Word child : grammar.children(verb, "ccomp", "xcomp", "acl")) {
            if (child.is("acl") && !grammar.has(child.index(), "mark")) {
                continue;
            }
            clauses.add(Filler.ofTree(child.index()));
            grammar.children(child.index(), "conj").forEach(c -> clauses.add(Filler.ofTree(c.index())));
        }
        return clauses;
    }

    /** Phrases with this preposition: on the verb, on its object, or on a verb joined to it. */
    List<Filler> prepositional(int verb, String preposition) {
        List<Filler> found = ownPrepositional(verb, preposition);
        if (!found.isEmpty()) {
            return found;
        }
        for (Word child : grammar.children(verb, "obj", "nsubj:pass", "xcomp", "obl", "compound", "advmod")) {
            boolean carries =
                    !child.is("obl") || child.is("obl") && !child.is("obl:agent") && !slots.isActor(child.index());
            if (carries && !(child.is("xcomp") && grammar.isVerb(child.index()))) {
                found.addAll(slots.led(child.index(), preposition));
            }
        }
        return found.isEmpty() ? sharedPrepositional(verb, preposition) : found;
    }

    /** The phrases on the verb itself, and the noun of a relative clause: "the group with which it met". */
    List<Filler> ownPrepositional(int verb, String preposition) {
        return new ArrayList<>(slots.led(verb, preposition));
    }

    private List<Filler> sharedPrepositional(int verb, String preposition) {
        List<Filler> found = new ArrayList<>();
        for (Word next : grammar.children(verb, "conj")) {
            if (grammar.isVerb(next.index()) && !grammar.has(verb, "obj", "obl")) {
                found.addAll(slots.led(next.index(), preposition));
            }
        }
        Word word = grammar.word(verb);
        if (found.isEmpty() && word.is("conj") && word.head() >= 0 && !grammar.has(verb, "obj", "obl")) {
            found.addAll(slots.led(word.head(), preposition).stream()
                    .filter(f -> f.word() > verb)
                    .toList());
        }
        return found;
    }

    /** "was hit by a shell" and "died at the hands of rebels". */
    List<Filler> agents(int verb) {
        List<Filler> found = ownAgents(verb);
        if (!found.isEmpty()) {
            return found;
        }
        for (Word next : grammar.children(verb, "conj")) {
            found.addAll(ownAgents(next.index()));
        }
        Word word = grammar.word(verb);
        if (found.isEmpty() && word.is("conj") && word.head() >= 0) {
            found.addAll(ownAgents(word.head()));
        }
        return found;
    }

    private List<Filler> ownAgents(int verb) {
        List<Filler> found = new ArrayList<>();
        for (Word child : grammar.children(verb, "obl", "nmod")) {
            boolean by = child.is("obl:agent") || grammar.hasPreposition(child.index(), "by");
            if (by && grammar.isNominal(child.index()) && !grammar.isTime(child.index())) {
                found.addAll(slots.fillers(List.of(child)));
            } else if (grammar.lemma(child.index()).equals("hand")) {
                found.addAll(slots.led(child.index(), "of"));
            }
        }
        return found;
    }

    /** The subject as grammar has it, whoever does the deed; taken from the verb this one hangs on where it has none. */
    List<Filler> grammaticalSubject(int verb, int depth) {
        List<Filler> own = slots.fillers(grammar.children(verb, "nsubj"));
        Word word = grammar.word(verb);
        if (!own.isEmpty() || word.head() < 0 || depth > DEEP) {
            return own;
        }
        List<Filler> possessors = slots.fillers(grammar.children(verb, "nmod:poss"));
        if (!possessors.isEmpty()) {
            return possessors;
        }
        int head = word.head();
        return switch (word.bareRelation()) {
            case "conj" -> joined(verb, head, depth);
            case "xcomp" -> controlled(head, depth);
            case "advcl" -> isFinite(verb) ? List.of() : adverbial(verb, head, depth);
            case "acl" -> describing(verb, head, depth);
            case "amod" -> slots.fillers(List.of(grammar.word(head)));
            default -> List.of();
        };
    }

    private List<Filler> joined(int verb, int head, int depth) {
        if (grammar.isVerb(head)
                || grammar.has(head, "nsubj")
                || grammar.word(head).upos().equals("ADJ")) {
            return grammaticalSubject(head, depth + 1);
        }
        return List.of();
    }

    /** "ordered troops to attack", "called on troops to attack": the troops; "was accused of", "plans to attack": the one accused, the one who plans. */
    private List<Filler> controlled(int head, int depth) {
        List<Filler> objects = slots.fillers(grammar.children(head, "obj", "iobj"));
        if (!objects.isEmpty() && !SUBJECT_CONTROL.contains(grammar.lemma(head))) {
            return objects;
        }
        String preposition = CALLING.get(grammar.lemma(head));
        List<Filler> called = preposition == null ? List.of() : slots.led(head, preposition);
        return called.isEmpty() ? grammaticalSubject(head, depth + 1) : called;
    }

    /** "accused Iran <b>of arming</b> rebels": Iran; "attacked the town, <b>killing</b> two": whoever attacked. */
    private List<Filler> adverbial(int verb, int head, int depth) {
        boolean blamed = grammar.children(verb, "mark", "case").stream()
                .anyMatch(m -> BLAME_MARKS.contains(grammar.form(m.index())));
        List<Filler> objects = blamed ? slots.fillers(grammar.children(head, "obj")) : List.of();
        if (!objects.isEmpty() && slots.isActor(objects.get(0).word())) {
            return objects;
        }
        return grammar.isVerb(head) || grammar.has(head, "nsubj") ? grammaticalSubject(head, depth + 1) : List.of();
    }

    private boolean isFinite(int verb) {
        String xpos = grammar.word(verb).xpos();
        return !xpos.equals("VBG") && !xpos.equals("VBN") && !xpos.equals("VB")
                || grammar.has(verb, "aux") && !grammar.has(verb, "mark");
    }

    /** "troops <b>attacking</b> the town"; "a plan <b>to attack</b>" belongs to whoever has the plan. */
    private List<Filler> describing(int verb, int noun, int depth) {
        boolean infinitive = grammar.word(verb).xpos().equals("VB");
        boolean ofDeed = grammar.children(verb, "mark", "case").stream()
                .anyMatch(m -> BLAME_MARKS.contains(grammar.form(m.index())));
        if ((infinitive || ofDeed)
                && !grammar.word(verb).is("acl:relcl")
                && !slots.headed(noun).isPresent()) {
            List<Filler> owners = nouns.doers(noun);
            return owners.isEmpty() ? holder(noun, depth) : owners;
        }
        boolean hasOwnObject = grammar.word(verb).is("acl:relcl") && !grammar.isPassive(verb) && !participle(verb);
        return hasOwnObject ? List.of() : slots.fillers(List.of(grammar.word(noun)));
    }

    private boolean participle(int verb) {
        String xpos = grammar.word(verb).xpos();
        return xpos.equals("VBG") || xpos.equals("VBN");
    }

    /** Whose verb has the noun as object: "Iran" in "Iran dropped its plan to talk". */
    private List<Filler> holder(int noun, int depth) {
        Word word = grammar.word(noun);
        boolean object = word.is("obj", "nsubj:pass", "xcomp") && word.head() >= 0 && grammar.isVerb(word.head());
        return object ? doersAt(word.head(), depth) : List.of();
    }

    private List<Filler> doersAt(int verb, int depth) {
        return grammar.isPassive(verb) ? agents(verb) : grammaticalSubject(verb, depth + 1);
    }

    /** "the town <b>rebels attacked</b>". */
    private List<Filler> relativeGap(int verb) {
        Word word = grammar.word(verb);
        if (!word.is("acl:relcl") || !grammar.has(verb, "nsubj") || word.head() < 0) {
            return List.of();
        }
        for (Word child : grammar.children(verb)) {
            if (grammar.isRelativePronoun(child.index()) || !pronounBelow(child.index())) {
                return List.of();
            }
        }
        return slots.fillers(List.of(grammar.word(word.head())));
    }

    private boolean pronounBelow(int word) {
        return grammar.children(word).stream()
                .noneMatch(c -> grammar.isRelativePronoun(c.index()) || c.xpos().equals("WP$"));
    }

    /** "shelled and <b>bombed the town</b>", "<b>attacked</b> and burned the town": the object stands once for both. */
    private List<Filler> sharedObject(int verb) {
        Word word = grammar.word(verb);
        if (word.is("conj") && word.head() >= 0 && grammar.isVerb(word.head()) && !grammar.has(verb, "nsubj")) {
            return slots.fillers(grammar.children(word.head(), "obj")).stream()
                    .filter(f -> f.word() > verb)
                    .toList();
        }
        return List.of();
    }
}
