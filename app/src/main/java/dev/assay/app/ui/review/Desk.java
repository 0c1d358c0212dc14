package dev.assay.app.ui.review;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.ClaimOutcome;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.ViewedRange;
import java.util.List;
import java.util.Optional;

/**
 * The acts of the review screen, each a few calls of the desk in one go. Blocking: call from the
 * background.
 */
public final class Desk {
    private final ReviewDesk desk;

    public Desk(ReviewDesk desk) {
        this.desk = desk;
    }

    /** How an act ended and how the item stands after it. */
    record After(Optional<ItemDetail> detail, Notice notice) {}

    After claim(ItemId item) throws EnvironmentException {
        Notice notice =
                switch (desk.claim(item)) {
                    case ClaimOutcome.Claimed _ -> Notice.of("Claimed by you.");
                    case ClaimOutcome.HeldByOther _ ->
                            Notice.trouble(
                                    "Somebody else has claimed this item.",
                                    "You can look. Deciding waits until their claim ends.");
                    case ClaimOutcome.Refused(var sentence, var nextStep) ->
                            Notice.trouble(sentence, nextStep);
                };
        return new After(desk.item(item), notice);
    }

    /** Claims if nobody has, records the judgement, then records that scores are opened. */
    After judge(ItemId item, Judgement judgement) throws EnvironmentException {
        Optional<ItemDetail> before = desk.item(item);
        if (before.filter(Desk::wantsClaim).isPresent()) {
            After claimed = claim(item);
            if (!claimed.notice().good()) {
                return claimed;
            }
        }
        return switch (desk.firstJudgement(item, judgement)) {
            case ActOutcome.Refused(var sentence, var nextStep) ->
                    new After(desk.item(item), Notice.trouble(sentence, nextStep));
            case ActOutcome.Recorded(var entry, _) -> {
                After revealed = reveal(item);
                yield revealed.notice().good()
                        ? new After(
                                revealed.detail(),
                                Notice.of(
                                        "First judgement recorded as entry "
                                                + dev.assay.app.ui.words.Count.of(entry)
                                                + "."))
                        : revealed;
            }
        };
    }

    /** Nobody holds it, and it is more than an answer that is asked for. */
    static boolean wantsClaim(ItemDetail detail) {
        return detail.claim().isEmpty() && detail.state() != ItemState.AWAITING_SECOND;
    }

    After reveal(ItemId item) throws EnvironmentException {
        Notice notice =
                switch (desk.revealed(item)) {
                    case ActOutcome.Recorded _ -> Notice.of("Detectors opened.");
                    case ActOutcome.Refused(var sentence, var nextStep) ->
                            Notice.trouble(sentence, nextStep);
                };
        return new After(desk.item(item), notice);
    }

    After release(ItemId item) throws EnvironmentException {
        Notice notice =
                switch (desk.release(item)) {
                    case ActOutcome.Recorded _ -> Notice.of("Skipped; your claim is given back.");
                    case ActOutcome.Refused(var sentence, var nextStep) ->
                            Notice.trouble(sentence, nextStep);
                };
        return new After(desk.item(item), notice);
    }

    /** Pseudonym of the person at this desk. */
    String actor() {
        return desk.session().actor();
    }

    /** Records what was seen. */
    void viewed(ItemId item, List<ViewedRange> ranges) throws EnvironmentException {
        for (ViewedRange range : ranges) {
            desk.viewed(item, range);
        }
    }

    Optional<ItemDetail> item(ItemId item) throws EnvironmentException {
        return desk.item(item);
    }

    void workerStopped(ItemId item, String reason) throws EnvironmentException {
        desk.workerStopped(item, reason);
    }
}
