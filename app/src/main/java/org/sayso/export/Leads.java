package org.sayso.export;

import org.sayso.claim.Claim;
import org.sayso.store.Dossier;

/** The lead: a text's first paragraph, and its title where the text holds it; there news says what matters most. */
final class Leads {

    private Leads() {}

    /** Whether a claim tells the event there. */
    static boolean standsInLead(Dossier dossier) {
        return dossier.claims().stream().anyMatch(Leads::standsInLead);
    }

    private static boolean standsInLead(Claim claim) {
        String text = claim.document().text();
        boolean titled = claim.document()
                .title()
                .filter(t -> text.strip().startsWith(t.strip()))
                .isPresent();
        long line = text.substring(0, claim.trigger().start())
                .lines()
                .filter(l -> !l.isBlank())
                .count();
        return line <= (titled ? 2 : 1);
    }
}
