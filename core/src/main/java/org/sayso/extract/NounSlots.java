package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.annotate.Name;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.codebook.Slot;
import org.sayso.extract.LightVerbs.Subject;

/**
 * The slots of a noun that names an act: in "Russia's attack on the port", "the attack by rebels", "an Israeli strike",
 * "rebels carried out an attack", the subject is whoever attacks.
 */
final class NounSlots {

    private static final Set<String> AIMING = Set.of("target", "hit", "involve", "strike", "level", "affect");

    /** What an attack is made with or by, so that a "military onslaught" is none on the military. */
    private static final Set<String> MEANS = Set.of(
            "military",
            "army",
            "air",
            "ground",
            "sea",
            "land",
            "naval",
            "bomb",
            "car",
            "knife",
            "gun",
            "mortar",
            "artillery",
            "missile",
            "rocket",
            "drone",
            "grenade",
            "suicide",
            "terror",
            "terrorist",
            "night",
            "dawn",
            "revenge",
            "acid",
            "gas",
            "mob",
            "arson",
            "tank",
            "shell",
            "gang");

    /** Deeds whose owner is the one they are done to. */
    private static final Set<String> UNDERGONE = Set.of(
            "arrest",
            "detention",
            "imprisonment",
            "conviction",
            "trial",
            "deportation",
            "extradition",
            "abduction",
            "kidnapping",
            "murder",
            "killing",
            "assassination",
            "acquittal",
            "execution",
            "indictment",
            "prosecution",
            "ouster",
            "beheading",
            "lynching",
            "torture",
            "incarceration");

    /** Verbs by which somebody is held to have done the deed that a noun names: "convicted him of murder". */
    private static final Set<String> CHARGING = Set.of(
            "convict",
            "accuse",
            "charge",
            "suspect",
            "acquit",
            "indict",
            "try",
            "sentence",
            "arrest",
            "jail",
            "imprison",
            "detain",
            "clear",
            "wanted",
            "prosecute");

    private static final Set<String> CHARGED_WITH = Set.of("of", "with", "for", "in", "over");

    private static final Set<String> DEATHS =
            Set.of("death", "killing", "slaying", "shooting", "stabbing", "disappearance");

    /** A verb that carries the noun's act, and what its subject is to the act. */
    record Carrier(int verb, Subject subject) {}

    private final Slots slots;
    private final Grammar grammar;
    private final LightVerbs lightVerbs;
    private VerbSlots verbs;

    NounSlots(Slots slots, Grammar grammar, LightVerbs lightVerbs) {
        this.slots = slots;
        this.grammar = grammar;
        this.lightVerbs = lightVerbs;
    }

    void verbs(VerbSlots verbs) {
        this.verbs = verbs;
    }

    /** Of "its" and the subject in "Iran renewed its attack", the subject tells more. */
    List<Filler> doers(int noun) {
        List<Filler> by = by(noun);
        if (!by.isEmpty()) {
            return by;
        }
        List<Filler> owners = isUndergone(noun) ? List.of() : possessors(noun);
        List<Filler> carried = ofCarriers(noun, Subject.DOER);
        boolean ownDeed =
                owners.stream().allMatch(f -> grammar.word(f.word()).upos().equals("PRON"));
        if (!owners.isEmpty() && (carried.isEmpty() || !ownDeed)) {
            return owners;
        }
        if (!carried.isEmpty()) {
            return carried;
        }
        List<Filler> modifiers = modifiers(noun, true);
        if (!modifiers.isEmpty()) {
            return modifiers;
        }
        List<Filler> charged = charged(noun);
        return charged.isEmpty() ? sayers(noun) : charged;
    }

    /** "A jury convicted <b>the farmer</b> of murder": who is held to have done it. */
    private List<Filler> charged(int noun) {
        int verb = charging(noun);
        return verb < 0 ? List.of() : verbs.undergoers(verb);
    }

    /** The verb that charges somebody with the deed, also where the tree hangs the deed on the one charged; -1 for none. */
    private int charging(int noun) {
        Word word = grammar.word(topOf(noun));
        boolean led = CHARGED_WITH.stream().anyMatch(p -> grammar.hasPreposition(word.index(), p));
        if (!led || !word.is("obl", "nmod") || word.head() < 0) {
            return -1;
        }
        Word head = grammar.word(word.head());
        int verb = head.is("obj", "nsubj:pass") ? head.head() : head.index();
        return verb >= 0 && CHARGING.contains(grammar.lemma(verb)) ? verb : -1;
    }

    /** "murder in the death of <b>his neighbour</b>". */
    private List<Filler> whoseDeath(int noun) {
        List<Filler> in = new ArrayList<>(slots.led(noun, "in"));
        int verb = charging(noun);
        if (in.isEmpty() && verb >= 0) {
            in.addAll(slots.led(verb, "in"));
        }
        return in.stream()
                .filter(f -> DEATHS.contains(grammar.lemma(f.word())))
                .flatMap(f -> slots.led(f.word(), "of").stream())
                .toList();
    }

    /** "Moscow branded them in a <b>warning</b>": who does something in words of this kind says them. */
    private List<Filler> sayers(int noun) {
        if (!NounCues.NOUNS.has(grammar.lemma(noun)) || !grammar.hasPreposition(noun, "in")) {
            return List.of();
        }
        int at = grammar.word(noun).head();
        while (at >= 0 && !grammar.isVerb(at)) {
            at = grammar.word(at).head();
        }
        return at < 0 ? List.of() : slots.fill(at, Slot.SUBJECT);
    }

    /** In "his arrest" he is arrested; in "their arrest of the editor" the editor is. */
    private boolean isUndergone(int noun) {
        return UNDERGONE.contains(grammar.lemma(noun)) && slots.led(noun, "of").isEmpty();
    }

    List<Filler> undergoers(int noun) {
        List<Filler> of = slots.led(noun, "of").stream()
                .filter(f -> grammar.isNominal(f.word()))
                .toList();
        if (!of.isEmpty() && grammar.counted(noun) == noun) {
            return of;
        }
        if ((isUndergone(noun) || !by(noun).isEmpty()) && !possessors(noun).isEmpty()) {
            return possessors(noun);
        }
        List<Filler> carried = ofCarriers(noun, Subject.UNDERGOER);
        if (!carried.isEmpty()) {
            return carried;
        }
        List<Filler> aimed = aimedAt(noun);
        if (!aimed.isEmpty()) {
            return aimed;
        }
        List<Filler> dead = whoseDeath(noun);
        return dead.isEmpty() ? modifiers(noun, false) : dead;
    }

    /** Phrases with this preposition on the noun, on what counts it, or on the verb that carries it. */
    List<Filler> prepositional(int noun, String preposition) {
        List<Filler> found = new ArrayList<>(slots.led(noun, preposition));
        int counting = grammar.counting(noun);
        if (found.isEmpty() && counting != noun) {
            found.addAll(slots.led(counting, preposition));
        }
        if (found.isEmpty() && !preposition.equals("of")) {
            slots.led(noun, "of").forEach(f -> found.addAll(slots.led(f.word(), preposition)));
            slots.led(noun, "by").forEach(f -> found.addAll(slots.led(f.word(), preposition)));
        }
        if (found.isEmpty()) {
            for (Carrier carrier : carriers(noun)) {
                verbs.agents(carrier.verb()).forEach(f -> found.addAll(slots.led(f.word(), preposition)));
                slots.led(carrier.verb(), preposition).stream()
                        .filter(f -> f.word() != noun && f.word() != counting)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The verbs that carry the act: "launched" for "an attack" in "launched an attack", "an attack launched by". */
    List<Carrier> carriers(int noun) {
        List<Carrier> found = new ArrayList<>();
        int top = topOf(noun);
        Word word = grammar.word(top);
        if (word.head() >= 0) {
            int verb = word.head();
            if (word.is("obj", "nsubj:pass") || word.is("nsubj") && grammar.isPassive(verb)) {
                add(found, verb, "object");
            } else if (word.is("nsubj")) {
                add(found, verb, "subject");
            } else if (word.is("obl", "nmod", "xcomp", "root")) {
                lightVerbs.prepositions(grammar, verb).stream()
                        .filter(p -> grammar.hasPreposition(top, p))
                        .forEach(p -> add(found, verb, p));
            }
        }
        for (Word child : grammar.children(top, "acl")) {
            boolean passive = grammar.isPassive(child.index());
            boolean gap =
                    child.is("acl:relcl") && verbs.undergoers(child.index()).contains(Filler.ofTree(top));
            if (passive || gap) {
                add(found, child.index(), "object");
            }
        }
        return found;
    }

    private void add(List<Carrier> found, int verb, String relation) {
        lightVerbs.find(grammar, verb, relation).ifPresent(subject -> found.add(new Carrier(verb, subject)));
    }

    /** The word by which the noun hangs on its verb: the first of joined nouns, "wave" in "a wave of strikes". */
    private int topOf(int noun) {
        int top = noun;
        for (int steps = 0; steps < 6; steps++) {
            Word word = grammar.word(top);
            int next = word.is("conj") && word.head() >= 0 && !grammar.isVerb(word.head())
                    ? word.head()
                    : grammar.counting(top);
            if (next == top) {
                return top;
            }
            top = next;
        }
        return top;
    }

    private List<Filler> by(int noun) {
        List<Filler> by = slots.led(noun, "by");
        return by.stream().filter(f -> grammar.isNominal(f.word())).toList();
    }

    private List<Filler> possessors(int noun) {
        List<Word> owners = grammar.children(noun, "nmod:poss").stream()
                .filter(w -> !grammar.isTime(w.index()))
                .toList();
        return slots.fillers(owners);
    }

    private List<Filler> ofCarriers(int noun, Subject wanted) {
        List<Filler> found = new ArrayList<>();
        for (Carrier carrier : carriers(noun)) {
            if (carrier.subject() == wanted) {
                verbs.doers(carrier.verb()).stream()
                        .filter(f -> f.word() != noun)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** "a strike <b>targeting</b> a depot". */
    private List<Filler> aimedAt(int noun) {
        List<Filler> found = new ArrayList<>();
        for (Word child : grammar.children(noun, "acl")) {
            if (AIMING.contains(grammar.lemma(child.index())) && !grammar.isPassive(child.index())) {
                found.addAll(slots.fillers(grammar.children(child.index(), "obj")));
            }
        }
        return found;
    }

    /** Words before the noun: doers ("Israeli strike", "rebel attack", "US-led raid") or the ones done to. */
    private List<Filler> modifiers(int noun, boolean doers) {
        List<Integer> actors = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (Word child : grammar.children(noun, "amod", "compound", "nmod:desc", "nmod:unmarked")) {
            for (int word : premodifiers(child.index())) {
                if (slots.headed(word).isPresent()
                        || slots.mention(word).filter(m -> m.head() < noun).isPresent()) {
                    actors.add(word);
                } else if (Set.of("NOUN", "PROPN").contains(grammar.word(word).upos())
                        && !MEANS.contains(grammar.lemma(word))) {
                    others.add(word);
                }
            }
        }
        boolean several = actors.size() > 1;
        List<Filler> found = new ArrayList<>();
        for (int actor : actors) {
            if ((several || actsItself(actor)) == doers) {
                found.add(Filler.ofTree(actor));
            }
        }
        if (!doers && found.isEmpty()) {
            others.forEach(word -> found.add(Filler.ofTree(word)));
        }
        return found;
    }

    /** A word before the noun with those joined to it, by "and" or a hyphen; of "US-led" the leader. */
    private List<Integer> premodifiers(int word) {
        List<Integer> all = new ArrayList<>();
        all.add(word);
        boolean led = Set.of("lead", "led").contains(grammar.lemma(word));
        for (Word child : grammar.children(word)) {
            if (child.is("conj", "compound", "flat") || led && child.is("obl", "nsubj", "obj", "npadvmod", "advmod")) {
                all.addAll(premodifiers(child.index()));
            }
        }
        return all;
    }

    /** "Iranian", "US", "Hamas" and "rebel" act in "… attack"; "Iran" and "Gaza" in "Gaza attack" are where it lands. */
    private boolean actsItself(int word) {
        Word of = grammar.word(word);
        if (!of.upos().equals("PROPN") || isAbbreviation(of.form())) {
            return true;
        }
        boolean place = grammar.sentence()
                .nameAt(word)
                .filter(name -> name.type() == Name.Type.PLACE)
                .isPresent();
        return !place
                && slots.mention(word)
                        .filter(m -> isCountryNamed(m.actor(), of.form()))
                        .isEmpty();
    }

    private static boolean isAbbreviation(String form) {
        return form.replace(".", "").chars().allMatch(Character::isUpperCase);
    }

    private static boolean isCountryNamed(Actor actor, String form) {
        boolean body = actor.kind() == Actor.Kind.NAMED && actor.sector().isPresent();
        return !body
                && actor.country().isPresent()
                && actor.name().filter(form::equals).isPresent();
    }
}
