package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.Missing;
import dev.assay.model.provenance.c2pa.revocation.Revocation;
import dev.assay.model.provenance.c2pa.signature.SignatureFacts;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would have made the answer stronger and is not there, said out loud. */
record Gaps(TrustSettings trust, Instant at) {

    List<Missing> of(@Nullable SignatureFacts active, boolean beside) {
        List<Missing> gaps = new ArrayList<>();
        if (active == null || !active.stamped()) {
            gaps.add(
                    new Missing(
                            "timeStamp",
                            "No usable time stamp: when it was signed is not known, and the"
                                    + " certificate is judged by today's date."));
        }
        switch (active == null ? new Revocation.NotStapled() : active.revocation()) {
            case Revocation.NotStapled() ->
                    gaps.add(
                            new Missing(
                                    "revocation",
                                    "No answer about revocation is in the file. None was asked for:"
                                            + " asking would tell others that the file is looked"
                                            + " at."));
            case Revocation.Unusable() ->
                    gaps.add(
                            new Missing(
                                    "revocation",
                                    "The answer about revocation in the file proves nothing:"
                                            + " unreadable, about another certificate, or from"
                                            + " nobody on a list."));
            case Revocation.Good _, Revocation.Revoked _, Revocation.Unknown _ -> {}
        }
        if (trust.signers().isEmpty()) {
            gaps.add(new Missing("trustList", "No list of signers is configured."));
        }
        for (TrustList list : trust.signers()) {
            age(list, gaps);
        }
        if (beside) {
            gaps.add(
                    new Missing(
                            "embedded",
                            "The manifest store lies beside the file, not in it: anybody can take"
                                    + " it away unnoticed."));
        }
        return gaps;
    }

    private void age(TrustList list, List<Missing> gaps) {
        Instant next = list.nextUpdate();
        if (list.issued() == null) {
            gaps.add(new Missing("listAge", "The age of the list is not known: " + list.name()));
        } else if (next != null && next.isBefore(at)) {
            gaps.add(
                    new Missing(
                            "listAge",
                            "A newer list was promised for " + next + ": " + list.name()));
        }
    }
}
