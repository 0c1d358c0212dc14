package dev.assay.model.review;

import dev.assay.model.audit.Appended;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.vault.Vault;
import java.util.List;
import java.util.Optional;

/**
 * Erases payloads. The entry comes first, so that a crash in between leaves an announced erasure
 * which opening the workspace completes, never a silent loss.
 */
record Erasure(Acts acts, Vault vault) {
    ActOutcome erase(ItemId item, String commitment, String basis) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(item);
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.act();
            }
            if (!acts.session().mayAct()) {
                return Refusal.AUDITOR.act();
            }
            Standing standing = found.get();
            if (!standing.row().holds().isEmpty()) {
                return new ActOutcome.Refused(
                        "The item is under hold; nothing of it may be erased.",
                        "Ask whoever placed the hold.");
            }
            Erased erased = new Erased(List.of(new Commitment(commitment)), basis);
            boolean identity = standing.row().object().equals(Optional.of(commitment));
            Appended appended = acts.record(standing, List.of(erased)).getLast();
            acts.payloads().erase(commitment);
            if (identity) {
                vault.erase(item);
                acts.projection().unlist(item);
            }
            acts.projection().compact();
            return new ActOutcome.Recorded(appended.index(), appended.size());
        }
    }
}
