package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Claimed;
import dev.assay.model.audit.event.Conflicted;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.FirstJudgement;
import dev.assay.model.audit.event.HoldLifted;
import dev.assay.model.audit.event.HoldPlaced;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.audit.event.Released;
import dev.assay.model.audit.event.Revealed;
import dev.assay.model.audit.event.Seconded;
import dev.assay.model.audit.event.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One step of the projection: an item's row and one more entry give the next row. A pure function
 * of both, so that a log has exactly one projection.
 */
final class ItemFold {
    private static final Comparator<LookRow> BY_ACTOR_AND_ROUND =
            Comparator.comparing(LookRow::actor).thenComparingLong(LookRow::round);

    private final ItemRow before;
    private Optional<String> object;
    private Optional<String> sha256;
    private Optional<Boolean> same;
    private long round;
    private long fence;
    private Optional<ClaimRow> claim;
    private Optional<DecisionRow> decision;
    private Optional<SecondRow> second;
    private boolean conflicted;
    private final List<String> holds;
    private final List<LookRow> looks;

    private ItemFold(ItemRow row) {
        before = row;
        object = row.object();
        sha256 = row.sha256();
        same = row.same();
        round = row.round();
        fence = row.fence();
        claim = row.claim();
        decision = row.decision();
        second = row.second();
        conflicted = row.conflicted();
        holds = new ArrayList<>(row.holds());
        looks = new ArrayList<>(row.looks());
    }

    static ItemRow next(ItemRow row, Entry entry) {
        ItemFold fold = new ItemFold(row);
        fold.take(entry);
        return fold.row(entry.seq());
    }

    private void take(Entry entry) {
        switch (entry.event()) {
            case ItemListed listed -> object = Optional.of(listed.object().hex());
            case Pulled pulled -> {
                sha256 = Optional.of(pulled.sha256().hex());
                same = Optional.empty();
            }
            case Verified verified -> {
                sha256 = Optional.of(verified.sha256().hex());
                same = Optional.of(same.orElse(true) && verified.same());
            }
            case FirstJudgement first ->
                    look(entry.actor(), first.round(), Optional.of(first.judgement()), false);
            case Revealed revealed -> look(entry.actor(), revealed.round(), Optional.empty(), true);
            case Claimed claimed -> {
                fence = Math.max(fence, claimed.fence());
                claim = Optional.of(new ClaimRow(entry.actor(), claimed.fence(), claimed.until()));
            }
            case Released released ->
                    claim = claim.filter(held -> held.fence() != released.fence());
            case Decided decided -> decide(entry.seq(), entry.ts(), entry.actor(), decided);
            case Seconded seconded -> second(entry, seconded);
            case Conflicted conflict -> conflicted = conflicted || conflict.round() == round;
            case HoldPlaced hold -> {
                if (!holds.contains(hold.hold())) {
                    holds.add(hold.hold());
                    holds.sort(null);
                }
            }
            case HoldLifted hold -> holds.remove(hold.hold());
            default -> {}
        }
    }

    private void look(String actor, long inRound, Optional<String> judgement, boolean revealed) {
        LookRow old = before.look(actor, inRound);
        looks.remove(old);
        looks.add(
                new LookRow(
                        actor,
                        inRound,
                        old.judgement().or(() -> judgement),
                        old.revealed() || revealed));
        looks.sort(BY_ACTOR_AND_ROUND);
    }

    private void decide(long index, Instant at, String actor, Decided decided) {
        if (decided.round() < round) {
            return;
        }
        conflicted = false;
        round = decided.round();
        second = Optional.empty();
        decision =
                Optional.of(
                        new DecisionRow(
                                index,
                                at,
                                actor,
                                decided.disposition(),
                                decided.policyCode(),
                                decided.policy().hex(),
                                decided.rationale().hex(),
                                decided.round(),
                                decided.fence()));
    }

    private void second(Entry entry, Seconded seconded) {
        boolean answersIt =
                decision.isPresent()
                        && seconded.decision().origin().equals(entry.origin())
                        && seconded.decision().index() == decision.get().index();
        if (answersIt) {
            second = Optional.of(new SecondRow(entry.seq(), entry.actor(), seconded.agrees()));
        }
    }

    private ItemRow row(long index) {
        return new ItemRow(
                before.id(),
                before.firstAt(),
                object,
                sha256,
                same,
                round,
                fence,
                claim,
                decision,
                second,
                conflicted,
                holds,
                looks,
                index);
    }
}
