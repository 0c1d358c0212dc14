package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.finding.Code;
import java.util.List;

/**
 * From findings to the state of the file (specification 14.3). A signer on no list is a failure in
 * name only: it makes nothing invalid.
 */
record Judgement(List<Finding> findings, boolean anyList) {
    private static final String UNTRUSTED = Code.CREDENTIAL_UNTRUSTED.label();

    State state() {
        boolean signed =
                holds(Code.CLAIM_SIGNATURE_VALIDATED) && holds(Code.CLAIM_SIGNATURE_INSIDE);
        if (!signed || findings.stream().anyMatch(Judgement::breaks)) {
            return State.INVALID;
        }
        boolean clean = findings.stream().noneMatch(Judgement::lowers);
        return clean && holds(Code.CREDENTIAL_TRUSTED) ? State.TRUSTED : State.VALID;
    }

    private boolean holds(Code code) {
        return findings.stream()
                .anyMatch(f -> f.scope() == Scope.ACTIVE && f.code().equals(code.label()));
    }

    /** Failures of identities that c2pa-rs 0.91 counts against the whole. */
    private static boolean breaks(Finding finding) {
        return switch (finding.scope()) {
            case ACTIVE, INGREDIENT -> finding.fails() && !finding.code().equals(UNTRUSTED);
            case IDENTITY -> finding.fails() && finding.code().startsWith("cawg.ica.");
            case RECORDED -> false;
        };
    }

    private static boolean lowers(Finding finding) {
        return finding.scope() != Scope.RECORDED && finding.outcome() == Outcome.FAILS;
    }

    Verdict verdict() {
        return verdict(findings.stream().filter(f -> f.scope() == Scope.ACTIVE).toList());
    }

    /** What may be said of one manifest, by its own findings. */
    Verdict verdict(List<Finding> own) {
        boolean signed =
                own.stream().anyMatch(f -> f.code().equals(Code.CLAIM_SIGNATURE_VALIDATED.label()));
        if (!signed || own.stream().anyMatch(f -> f.fails() && !f.code().equals(UNTRUSTED))) {
            return Verdict.BROKEN;
        }
        if (own.stream().anyMatch(f -> f.code().equals(Code.CREDENTIAL_TRUSTED.label()))) {
            return Verdict.SIGNED_TRUSTED;
        }
        return anyList ? Verdict.SIGNED_UNKNOWN : Verdict.SIGNED;
    }

    static String sentence(Verdict verdict, State state) {
        if (verdict == Verdict.SIGNED_TRUSTED && state == State.INVALID) {
            return "This file's own signature holds, but that of an ingredient does not.";
        }
        return verdict.sentence();
    }
}
