package dev.assay.model.review;

import dev.assay.model.audit.Appended;
import dev.assay.model.audit.event.Claimed;
import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.audit.event.Released;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.store.ClaimRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes, renews and gives back claims. The shared table decides where it can be reached; a claim
 * made without it is local and says so.
 */
final class Claims {
    /** How long a claim lasts unless it is renewed. */
    static final Duration LEASE = Duration.ofMinutes(20);

    private final Acts acts;
    private final ClaimTable table;

    Claims(Acts acts, ClaimTable table) {
        this.acts = acts;
        this.table = table;
    }

    ClaimOutcome claim(ItemId item) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> found = acts.standing(item);
            Optional<Refusal> refusal = refusal(found);
            if (refusal.isPresent()) {
                return refusal.get().claim();
            }
            Standing standing = found.orElseThrow();
            Optional<ClaimRow> other =
                    standing.claim().filter(claim -> !claim.owner().equals(me()));
            if (other.isPresent()) {
                return new ClaimOutcome.HeldByOther(other.get().owner(), other.get().until());
            }
            Instant until = EntryTime.toMillis(acts.now().plus(LEASE));
            return switch (table.claim(item, me(), until)) {
                case ClaimTable.Granted(long fence, Instant granted) ->
                        record(standing, fence, EntryTime.toMillis(granted), true);
                case ClaimTable.Taken(String owner, Instant heldUntil) ->
                        new ClaimOutcome.HeldByOther(owner, heldUntil);
                case ClaimTable.Unreachable() ->
                        record(standing, localFence(standing), until, false);
            };
        }
    }

    ActOutcome release(ItemId item) throws EnvironmentException {
        synchronized (acts.recorder()) {
            Optional<Standing> standing = acts.standing(item);
            if (standing.isEmpty()) {
                return Refusal.UNKNOWN.act();
            }
            if (!standing.get().claimedBy(me())) {
                return new ActOutcome.Refused(
                        "You do not hold this item.", "There is nothing to give back.");
            }
            long fence = standing.get().claim().orElseThrow().fence();
            List<Appended> appended =
                    acts.record(standing.get(), List.of(new Released(fence, "given-up")));
            table.release(item, me(), fence);
            return Acts.recorded(appended);
        }
    }

    private ClaimOutcome record(Standing standing, long fence, Instant until, boolean shared)
            throws EnvironmentException {
        Appended appended = acts.record(standing, List.of(new Claimed(fence, until))).getLast();
        return new ClaimOutcome.Claimed(
                new Claim(standing.row().id(), me(), fence, until, shared),
                appended.index(),
                appended.size());
    }

    /** One's own claim keeps its fence; every new holder gets a greater one. */
    private long localFence(Standing standing) {
        return standing.claimedBy(me())
                ? standing.claim().orElseThrow().fence()
                : standing.row().fence() + 1;
    }

    private Optional<Refusal> refusal(Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        if (!acts.session().mayAct()) {
            return Optional.of(Refusal.AUDITOR);
        }
        boolean specialist = acts.session().roles().contains(Role.SPECIALIST);
        return standing.get().blocked() && !specialist
                ? Optional.of(Refusal.BLOCKED)
                : Optional.empty();
    }

    private String me() {
        return acts.session().actor();
    }
}
