package dev.assay.model.review;

import dev.assay.model.audit.event.Pulled;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.store.DecisionRow;
import dev.assay.model.vault.LocalCopy;
import dev.assay.model.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes room in the vault by age, state and size. */
record VaultKeeping(Acts acts, Vault vault) {
    /** What may happen to a copy. */
    private enum Turn {
        HELD,
        KEPT,
        INCOMPLETE,
        DONE,
        OPEN
    }

    /** One copy and its class. */
    private record Judged(LocalCopy copy, Turn is) {}

    Eviction keep(KeepRule rule) throws EnvironmentException {
        synchronized (acts.recorder()) {
            List<Judged> copies = new ArrayList<>();
            for (LocalCopy copy : vault.copies()) {
                copies.add(new Judged(copy, judge(copy)));
            }
            long bytes = copies.stream().mapToLong(one -> one.copy().bytes()).sum();
            Instant oldest = acts.now().minus(rule.unused());
            List<ItemId> evicted = new ArrayList<>();
            for (Judged one : copies) {
                boolean old =
                        (one.is() == Turn.DONE || one.is() == Turn.INCOMPLETE)
                                && one.copy().used().isBefore(oldest);
                bytes -= old ? drop(one, evicted) : 0;
            }
            for (Turn turn : new Turn[] {Turn.DONE, Turn.OPEN}) {
                for (Judged one : copies) {
                    boolean gone = evicted.contains(one.copy().item());
                    if (bytes > rule.bytes() && one.is() == turn && !gone) {
                        bytes -= drop(one, evicted);
                    }
                }
            }
            int held = (int) copies.stream().filter(one -> one.is() == Turn.HELD).count();
            return new Eviction(evicted, held, bytes, bytes <= rule.bytes());
        }
    }

    /** Drops copies of items that were closed, which a crash kept from being dropped. */
    void dropClosed() throws EnvironmentException {
        for (LocalCopy copy : vault.copies()) {
            Optional<Standing> standing = acts.standing(copy.item());
            if (standing.isPresent() && standing.get().blocked() && !pulledSince(standing.get())) {
                vault.erase(copy.item());
            }
        }
    }

    /** A specialist may have pulled it again. */
    private boolean pulledSince(Standing standing) throws EnvironmentException {
        long decided = standing.decision().map(DecisionRow::index).orElse(-1L);
        return acts.projection().history(standing.row().id()).stream()
                .anyMatch(entry -> entry.index() > decided && entry.event() instanceof Pulled);
    }

    private long drop(Judged one, List<ItemId> evicted) throws EnvironmentException {
        if (!vault.drop(one.copy().item())) {
            return 0;
        }
        evicted.add(one.copy().item());
        return one.copy().bytes();
    }

    private Turn judge(LocalCopy copy) throws EnvironmentException {
        Optional<Standing> standing = acts.standing(copy.item());
        if (standing.isPresent() && !standing.get().row().holds().isEmpty()) {
            return Turn.HELD;
        }
        if (copy.inUse() || standing.flatMap(Standing::claim).isPresent()) {
            return Turn.KEPT;
        }
        if (!copy.complete()) {
            return Turn.INCOMPLETE;
        }
        ItemState state = standing.map(Standing::state).orElse(ItemState.OPEN);
        return state == ItemState.DECIDED || state == ItemState.BLOCKED ? Turn.DONE : Turn.OPEN;
    }
}
