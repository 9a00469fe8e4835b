package org.sayso.extract;

import java.util.List;
import org.sayso.annotate.ParsedDocument;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Quotation;

/** One document with all that was found in it on the way to its claims. */
record CodedDocument(
        ParsedDocument parsed,
        Mentions mentions,
        List<Speech> speeches,
        List<Speech> attitudes,
        List<Scope> scopes,
        List<RuleTrial> trials,
        List<ModelTrial> modelTrials,
        List<Claim> claims) {

    /** What of it is for everybody: no trees, no trials. */
    DocumentReading reading() {
        return new DocumentReading(
                parsed.document(),
                parsed.sentences().stream().map(s -> s.sentence().span()).toList(),
                speeches.stream()
                        .map(s -> new Quotation(s.content(), s.attribution()))
                        .toList(),
                claims);
    }
}
