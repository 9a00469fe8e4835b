package org.sayso.extract;

import java.util.List;
import org.sayso.annotate.ParsedDocument;
import org.sayso.claim.Claim;

/** One document with all that was found in it on the way to its claims. */
record CodedDocument(
        ParsedDocument parsed,
        Mentions mentions,
        List<Speech> speeches,
        List<Scope> scopes,
        List<RuleTrial> trials,
        List<ModelTrial> modelTrials,
        List<Claim> claims) {}
