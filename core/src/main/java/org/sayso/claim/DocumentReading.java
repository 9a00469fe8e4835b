package org.sayso.claim;

import java.util.List;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * What is read in one document: who says what in it, and what it claims.
 *
 * @param sentences in the order of the text
 * @param quotations in the order of their cues, whether or not a claim rests on them; one may lie within another
 * @param claims in the order of the text
 */
public record DocumentReading(Document document, List<Span> sentences, List<Quotation> quotations, List<Claim> claims) {

    public DocumentReading {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        claims = List.copyOf(claims);
    }

    /** The claims that rest on this quotation, alone or inside what others say. */
    public List<Claim> claims(Quotation quotation) {
        return claims.stream()
                .filter(c -> c.attribution().contains(quotation.attribution()))
                .filter(c -> quotation.content().stream().anyMatch(s -> s.contains(c.trigger())))
                .toList();
    }
}
