package dev.assay.model.provenance.c2pa.ingredient;

import dev.assay.model.provenance.Finding.Outcome;

/** A status that the signer wrote into an ingredient when it was taken in. */
public record Recorded(Outcome outcome, String code, String uri) {
    public boolean fails() {
        return outcome == Outcome.FAILS;
    }
}
