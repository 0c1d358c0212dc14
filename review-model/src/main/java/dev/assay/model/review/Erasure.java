package dev.assay.model.review;

import dev.assay.model.audit.Appended;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.audit.event.ProvenanceChecked;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.UpstreamAnswered;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.store.EntryRow;
import dev.assay.model.vault.Vault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Erases payloads. The entry comes first, so that a crash in between leaves an announced erasure
 * which opening the workspace completes, never a silent loss. Payloads go last: as long as one of
 * them is here, everything else is done again.
 */
record Erasure(Acts acts, Vault vault) {
    private static final int MOST = 512;

    /**
     * @param wanted empty for everything the entries about the item commit to
     */
    ActOutcome erase(ItemId item, List<String> wanted, String basis) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(item);
            if (found.isEmpty()) {
                return Refusal.UNKNOWN.act();
            }
            Optional<Refusal> refusal = refusal(found.get());
            if (refusal.isPresent()) {
                return refusal.get().act();
            }
            Set<String> left = left(item);
            if (!left.containsAll(wanted) || left.isEmpty()) {
                return new ActOutcome.Refused(
                        "No entry about this item commits to that, or it is erased already.",
                        "Look at the history of the item.");
            }
            List<Erased> events = events(wanted.isEmpty() ? List.copyOf(left) : wanted, basis);
            List<Appended> appended = acts.record(found.get(), events);
            for (Erased event : events) {
                carryOut(item, event);
            }
            Appended last = appended.getLast();
            return new ActOutcome.Recorded(last.index(), last.size());
        }
    }

    private Optional<Refusal> refusal(Standing standing) {
        if (!acts.session().mayAct()) {
            return Optional.of(Refusal.AUDITOR);
        }
        return standing.row().holds().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "The item is under hold; nothing of it may be erased.",
                                "Ask whoever placed the hold."));
    }

    /** What entries about the item commit to and none has erased. */
    private Set<String> left(ItemId item) throws EnvironmentException {
        Set<String> left = new LinkedHashSet<>();
        for (EntryRow entry : acts.projection().history(item)) {
            entry.event().commitments().forEach(one -> left.add(one.hex()));
            if (entry.event() instanceof Erased gone) {
                gone.commitments().forEach(one -> left.remove(one.hex()));
            }
        }
        return left;
    }

    private static List<Erased> events(List<String> commitments, String basis) {
        List<Erased> events = new ArrayList<>();
        for (int from = 0; from < commitments.size(); from += MOST) {
            int to = Math.min(commitments.size(), from + MOST);
            events.add(
                    new Erased(
                            commitments.subList(from, to).stream().map(Commitment::new).toList(),
                            basis));
        }
        return events;
    }

    /** Removes what the entry says; may be done again. */
    void carryOut(ItemId item, Erased erased) throws EnvironmentException {
        Optional<String> object = acts.projection().item(item).flatMap(row -> row.object());
        boolean identity =
                erased.commitments().stream()
                        .anyMatch(one -> object.equals(Optional.of(one.hex())));
        if (identity) {
            vault.erase(item);
            acts.projection().unlist(item);
            eraseReports(item);
        }
        acts.projection().compact();
        for (Commitment commitment : erased.commitments()) {
            acts.payloads().erase(commitment.hex());
        }
    }

    /** What was computed from the item's bytes may name people; its digests stay in the log. */
    private void eraseReports(ItemId item) throws EnvironmentException {
        for (EntryRow entry : acts.projection().history(item)) {
            Optional<Sha256> report =
                    switch (entry.event()) {
                        case ProvenanceChecked checked -> Optional.of(checked.report());
                        case Detected detected -> Optional.of(detected.result());
                        case UpstreamAnswered answered -> answered.answer();
                        default -> Optional.empty();
                    };
            if (report.isPresent()) {
                acts.policies().objects().erase(new ContentDigest(report.get().hex()));
            }
        }
    }

    /** Finishes every erasure that was announced and not carried out; how many. */
    int finish() throws EnvironmentException {
        int finished = 0;
        for (EntryRow entry : acts.projection().ofType("payload.erased")) {
            if (entry.event() instanceof Erased erased && isUnfinished(erased)) {
                if (entry.item().isPresent()) {
                    carryOut(entry.item().get(), erased);
                } else {
                    for (Commitment commitment : erased.commitments()) {
                        acts.payloads().erase(commitment.hex());
                    }
                }
                finished++;
            }
        }
        return finished;
    }

    private boolean isUnfinished(Erased erased) {
        return erased.commitments().stream().anyMatch(one -> acts.payloads().has(one.hex()));
    }
}
