package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Participant.Role;
import org.sayso.codebook.Lexicon;

/**
 * Where words of violence and dealing tell no act: on the pitch, on the stage, on the exchange, in a storm or a crash. "Pakistan's
 * bowlers destroyed England's top order" is no ASSAULT, nor is what rebels do in a novel.
 */
final class Scenes {

    private static final Lexicon WORDS = Lexicon.read("scenes.tsv", "phrase", "scene");
    private static final Lexicon TELLING = Lexicon.read("telling-works.tsv", "lemma");

    /** Whose force is real on a pitch, too. */
    private static final Set<String> FORCES = Set.of("COP", "MIL", "REB", "UAF", "CRM", "JUD", "SPY");

    private static final Set<String> ARMED = Set.of("COP", "MIL", "REB", "UAF", "CRM");
    private static final Set<String> REAL_IN_SPORT = Set.of("COERCE", "SANCTION", "PROTEST", "AID");
    private static final Set<String> MODES_IN_SPORT = Set.of("", "beat", "firearms", "primitive");
    private static final Set<String> WARNING_OF_OTHERS = Set.of("NGO", "EDU", "MED", "HLH");
    private static final Set<String> AGAINST_MARKETS = Set.of("ASSAULT", "ACCUSE");
    private static final int SPORT_WORDS = 3;
    private static final int SPORT_EVERY = 60;
    private static final int MARKET_WORDS = 2;

    private Scenes() {}

    /** Whether the text is about sport as a whole, so that its sentences without a word of sport are too. */
    static boolean isSportsReport(ParsedDocument document) {
        long words = 0;
        long ofSport = 0;
        for (ParsedSentence sentence : document.sentences()) {
            words += sentence.words().size();
            ofSport += sentence.words().stream()
                    .filter(w -> WORDS.find(Grammar.lower(w.lemma()))
                            .filter(e -> e.cell(1).equals("sport"))
                            .isPresent())
                    .count();
        }
        return ofSport >= SPORT_WORDS && ofSport * SPORT_EVERY >= words;
    }

    /**
     * Why an event of this sentence is none; empty where it may be one.
     *
     * @param sportsReport whether the whole text is about sport
     */
    static Optional<String> against(Grammar grammar, EventMention event, boolean sportsReport) {
        Map<String, List<Integer>> scenes = scenes(grammar, event.trigger());
        String type = event.event().type();
        if (isTold(grammar, event.trigger(), scenes.getOrDefault("fiction", List.of()))) {
            return Optional.of("it happens in a work of fiction");
        }
        boolean plainMode = MODES_IN_SPORT.contains(event.event().mode().orElse(""));
        if ((sportsReport || scenes.containsKey("sport"))
                && !REAL_IN_SPORT.contains(type)
                && plainMode
                && !has(event, FORCES, Role.values())) {
            return Optional.of("it happens in sport"
                    + (scenes.containsKey("sport") ? ": " + word(grammar, scenes.get("sport")) : ""));
        }
        if (type.equals("THREATEN") && has(event, WARNING_OF_OTHERS, Role.SOURCE)) {
            return Optional.of("its source warns of what others do");
        }
        if (type.equals("THREATEN") && scenes.containsKey("weather")) {
            return Optional.of("it is about the weather: " + word(grammar, scenes.get("weather")));
        }
        if (type.equals("ASSAULT") && scenes.containsKey("accident") && plainMode && !has(event, ARMED, Role.SOURCE)) {
            return Optional.of("it is an accident or an illness: " + word(grammar, scenes.get("accident")));
        }
        boolean market = AGAINST_MARKETS.contains(type)
                && scenes.getOrDefault("market", List.of()).size() >= MARKET_WORDS;
        return market && !has(event, ARMED, Role.SOURCE)
                ? Optional.of("it happens on a market: " + word(grammar, scenes.get("market")))
                : Optional.empty();
    }

    private static String word(Grammar grammar, List<Integer> words) {
        return "\"" + grammar.form(words.get(0)) + "\"";
    }

    private static boolean has(EventMention event, Set<String> sectors, Role... roles) {
        return event.participants().stream()
                .filter(p -> List.of(roles).contains(p.role()))
                .anyMatch(p -> p.actor().sector().filter(sectors::contains).isPresent());
    }

    private static Map<String, List<Integer>> scenes(Grammar grammar, int trigger) {
        Map<String, List<Integer>> scenes = new HashMap<>();
        for (int i = 0; i < grammar.size(); i++) {
            int at = i;
            if (i == trigger) {
                continue;
            }
            WORDS.longest(grammar::lemma, i, grammar.size())
                    .ifPresent(e -> scenes.computeIfAbsent(e.cell(1), scene -> new ArrayList<>())
                            .add(at));
        }
        return scenes;
    }

    /** In what a novel tells, or in a clause that says "in the novel": not the ban on a novel, or its prize. */
    private static boolean isTold(Grammar grammar, int trigger, List<Integer> works) {
        for (int work : works) {
            int top = work;
            while (grammar.word(top).is("nmod", "compound", "appos")
                    && grammar.word(top).head() >= 0) {
                top = grammar.word(top).head();
            }
            Word word = grammar.word(top);
            int clause = word.head();
            boolean tells = clause >= 0
                    && (word.is("nsubj") && TELLING.has(grammar.lemma(clause))
                            || word.is("obl") && grammar.hasPreposition(top, "in"));
            int root = tells ? clause : top;
            if (trigger != root && grammar.sentence().isUnder(trigger, root)
                    || trigger == clause && word.is("obl") && tells) {
                return true;
            }
        }
        return false;
    }
}
