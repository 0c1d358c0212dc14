package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.Explanation.ListFacts;
import dev.assay.model.provenance.Explanation.Turn;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the answer of one date is not that of another (specification 15.8). */
record Turns(TrustSettings trust, @Nullable Credential credential) {

    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        if (credential != null && !credential.chain().isEmpty()) {
            signer(credential, credential.chain().getFirst(), turns);
        }
        for (TrustList list : trust.signers()) {
            Instant next = list.nextUpdate();
            if (next != null) {
                turns.add(new Turn(next, "A newer list was promised for then: " + list.name()));
            }
        }
        turns.sort(Comparator.comparing(Turn::at));
        return turns;
    }

    private static void signer(
            Credential credential, Credential.Certificate signer, List<Turn> turns) {
        Instant signedAt = credential.signedAt();
        if (signedAt != null) {
            turns.add(
                    new Turn(
                            signedAt,
                            "Signed then, by a time stamp: the certificate is judged by this time,"
                                    + " whatever the date of the question."));
            return;
        }
        turns.add(
                new Turn(
                        signer.notBefore(),
                        "The signer's certificate begins. Without a usable time stamp, before this"
                                + " the answer is that it was not yet valid."));
        turns.add(
                new Turn(
                        signer.notAfter(),
                        "The signer's certificate ends. Without a usable time stamp, after this the"
                                + " answer is that it has expired."));
        credential.chain().stream()
                .skip(1)
                .map(Credential.Certificate::notAfter)
                .min(Comparator.naturalOrder())
                .ifPresent(end ->
                        turns.add(
                                new Turn(
                                        end,
                                        "A certificate above the signer's ends: after this the"
                                                + " path to a list may no longer hold.")));
    }

    List<ListFacts> lists() {
        List<ListFacts> facts = new ArrayList<>();
        trust.signers().forEach(l -> facts.add(facts(l)));
        trust.timeAuthorities().forEach(l -> facts.add(facts(l)));
        return facts;
    }

    private static ListFacts facts(TrustList list) {
        return new ListFacts(
                list.name(),
                list.source().words(),
                list.anchors().size() + list.endEntities().size(),
                list.issued(),
                list.nextUpdate());
    }
}
