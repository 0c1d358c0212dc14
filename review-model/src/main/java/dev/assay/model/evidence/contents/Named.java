package dev.assay.model.evidence.contents;

import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.ProvenanceChecked;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.ThresholdChanged;
import dev.assay.model.audit.event.UpstreamAnswered;
import java.util.ArrayList;
import java.util.List;

/**
 * A digest in an entry.
 *
 * @param what the digest is of, see {@link DossierObject#what}
 * @param scores whether it tells what a detector said
 */
record Named(Sha256 digest, String what, boolean scores) {
    /** Of no bytes at all: how a decision says that no thresholds were in force. */
    private static final String NOTHING = Sha256.of(new byte[0]).hex();

    static List<Named> in(Event event) {
        List<Named> named = new ArrayList<>();
        switch (event) {
            case ItemListed listed ->
                    listed.intakeRecord()
                            .ifPresent(one -> named.add(new Named(one, "intake-file", false)));
            case Detected detected -> {
                named.add(new Named(detected.result(), "detection", true));
                named.add(new Named(detected.card(), "card", false));
            }
            case UpstreamAnswered answered -> {
                named.add(new Named(answered.mapping(), "mapping", false));
                answered.answer().ifPresent(one -> named.add(new Named(one, "upstream", true)));
            }
            case ProvenanceChecked checked -> {
                named.add(new Named(checked.report(), "provenance", false));
                checked.trust().ifPresent(one -> named.add(new Named(one, "trust-list", false)));
            }
            case Decided decided -> {
                named.add(new Named(decided.policy(), "policy-set", false));
                named.add(new Named(decided.thresholds(), "thresholds", false));
                decided.evidence().forEach(one -> named.add(new Named(one, "evidence", true)));
            }
            case ThresholdChanged changed ->
                    named.add(new Named(changed.after(), "thresholds", false));
            default -> {}
        }
        named.removeIf(one -> one.digest().hex().equals(NOTHING));
        return named;
    }
}
