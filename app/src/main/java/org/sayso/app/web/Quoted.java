package org.sayso.app.web;

import org.sayso.claim.Claim;
import org.sayso.text.Document;

/**
 * A claim with the sentence that makes it.
 *
 * @param sentence as the text has it
 * @param outlet in which it stands
 * @param address of the document in the reader
 * @param status "happened", "not: planned, possible"
 * @param rule which made the claim, or "model"
 * @param percent how sure that rule is, 0 to 100
 */
public record Quoted(
        String sentence,
        Way way,
        String outlet,
        Moment published,
        String address,
        String status,
        String rule,
        long percent) {

    static Quoted of(Claim claim) {
        Document document = claim.document();
        return new Quoted(
                Phrases.oneLine(claim.sentence().of(document.text())),
                Way.of(claim),
                StoryMatrix.named(document.outlet()),
                Moment.of(document.published()),
                Phrases.documentAddress(document.id()),
                Phrases.status(claim.factuality()),
                claim.rule(),
                Math.round(100 * claim.score()));
    }
}
