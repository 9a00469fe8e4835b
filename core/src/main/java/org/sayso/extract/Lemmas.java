package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.annotate.Word;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.Constraint;
import org.sayso.codebook.Rule;
import org.sayso.codebook.Table;

/**
 * Lemmas as the codebook writes them. A small model may give "denounc" for "denounced"; where its lemma is none of the
 * codebook's and a regular ending taken off the word gives one, that one holds.
 */
final class Lemmas {

    /** The verbs of English whose past has no regular ending: "sought" is "seek". */
    private static final class Irregular {
        static final Map<String, String> LEMMAS =
                Table.resource("lexicons/irregular-verbs.tsv", "form", "lemma").rows().stream()
                        .collect(Collectors.toMap(row -> row.cell(0), row -> row.cell(1)));
    }

    private final Set<String> known = new HashSet<>();

    Lemmas(Codebook codebook, LightVerbs lightVerbs) {
        for (Rule rule : codebook.rules()) {
            rule.trigger().phrases().forEach(known::addAll);
            rule.when().values().forEach(this::add);
            rule.unless().values().forEach(this::add);
        }
        known.addAll(lightVerbs.verbs());
    }

    private void add(Constraint constraint) {
        constraint.lemmas().forEach(lemma -> known.addAll(List.of(lemma.split(" "))));
    }

    /** The word's lemma in lower case. */
    String of(Word word) {
        String lemma = Grammar.lower(word.lemma());
        String form = Grammar.lower(word.form());
        String irregular = word.upos().equals("VERB") ? Irregular.LEMMAS.getOrDefault(form, "") : "";
        if (known.contains(irregular)) {
            return irregular;
        }
        boolean gerund = word.upos().equals("NOUN") && form.endsWith("ing") && known.contains(form);
        if (gerund || known.contains(lemma)) {
            return gerund ? form : lemma;
        }
        if (word.upos().equals("NOUN") && known.contains(form)) {
            return form;
        }
        List<String> endings =
                switch (word.upos()) {
                    case "VERB" -> List.of("ied", "ed", "ies", "es", "s", "ing");
                    case "NOUN" -> List.of("ies", "es", "s");
                    default -> List.of();
                };
        for (String ending : endings) {
            String found = form.endsWith(ending) ? without(form, ending) : "";
            if (!found.isEmpty()) {
                return found;
            }
        }
        return lemma;
    }

    /** What a form of a verb may come from, letter by letter: "vow" and "vowe" for "vowed", "swear" for "swore". */
    static List<String> bases(String form) {
        List<String> bases = new ArrayList<>();
        bases.add(Irregular.LEMMAS.getOrDefault(form, form));
        for (String ending : List.of("ed", "d", "es", "s", "ing")) {
            if (form.endsWith(ending)) {
                bases.add(form.substring(0, form.length() - ending.length()));
            }
        }
        return bases;
    }

    /** The known word that the ending was put to; empty for none. */
    private String without(String form, String ending) {
        String stem = form.substring(0, form.length() - ending.length());
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        for (String lemma : List.of(
                ending.startsWith("ie") ? stem + "y" : stem, stem + "e", doubled ? stem.substring(0, last) : stem)) {
            if (known.contains(lemma)) {
                return lemma;
            }
        }
        return "";
    }
}
