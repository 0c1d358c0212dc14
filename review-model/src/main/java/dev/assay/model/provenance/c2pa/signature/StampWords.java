package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.time.TimeStamp;

/**
 * Tells how a time stamp came out.
 *
 * @param old a claim of version 1, whose time stamps count without a list
 */
record StampWords(boolean old, Where where, Findings findings) {
    private static final String LEGACY =
            "The time authority is on no list; by the rules of old claims its word counts.";

    void tell(TimeStamp stamp) {
        switch (stamp) {
            case TimeStamp.None() -> {}
            case TimeStamp.Unusable(TimeStamp.Fault fault, String authority) -> {
                Code code =
                        switch (fault) {
                            case MALFORMED -> Code.TIME_MALFORMED;
                            case MISMATCH -> Code.TIME_MISMATCH;
                            case OUTSIDE_VALIDITY -> Code.TIME_OUTSIDE;
                        };
                findings.add(code, where, code.sentence(), null, authority);
            }
            case TimeStamp.Stamped(java.time.Instant time, String authority, String list) -> {
                findings.add(
                        Code.TIME_VALIDATED,
                        where,
                        Code.TIME_VALIDATED.sentence(),
                        null,
                        time + " by " + authority);
                if (list != null) {
                    findings.add(
                            Code.TIME_TRUSTED,
                            where,
                            "The time authority is on a list: " + list + ".");
                } else if (old) {
                    findings.add(Code.TIME_TRUSTED, where, LEGACY);
                } else {
                    findings.add(Code.TIME_UNTRUSTED, where);
                }
            }
        }
    }
}
