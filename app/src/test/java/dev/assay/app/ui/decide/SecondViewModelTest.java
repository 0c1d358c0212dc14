package dev.assay.app.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.RecordedDecision;
import dev.assay.model.review.Severity;
import dev.assay.viewer.fx.FxThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecondViewModelTest {
    private static final String ME = "p-0000000000000001";
    private static final String OTHER = "p-0000000000000002";

    private final List<String> answers = new ArrayList<>();
    private final SecondViewModel model =
            new SecondViewModel(
                    (item, agrees, reasons) -> {
                        answers.add(agrees + " " + reasons);
                        return new DecideOutcome.Recorded(7, 8, false);
                    },
                    ME,
                    HeldJobs.atOnce());

    @Test
    void whatWasDecidedIsGivenOutOnlyAfterOnesOwnJudgement() {
        FxThread.pretend(() -> {
            model.show(detail(OTHER, Optional.empty()));
            assertThat(model.askedProperty().get())
                    .isInstanceOf(SecondViewModel.Asked.JudgeFirst.class);
            model.choose(true);
            assertThat(model.agreesProperty().get()).isEmpty();

            model.show(detail(OTHER, Optional.of(Judgement.UNSURE)));
            assertThat(model.answering()).isTrue();
        });
    }

    @Test
    void nobodyIsTheirOwnSecondPerson() {
        FxThread.pretend(() -> {
            model.show(detail(ME, Optional.of(Judgement.UNSURE)));
            assertThat(model.askedProperty().get())
                    .isInstanceOf(SecondViewModel.Asked.Others.class);
            model.record();
            assertThat(answers).isEmpty();
        });
    }

    @Test
    void anAnswerNeedsItsReasonsAndIsRecordedOnce() {
        FxThread.pretend(() -> {
            model.show(detail(OTHER, Optional.of(Judgement.MANIPULATED)));
            model.record();
            assertThat(model.stateProperty().get()).isInstanceOf(DecideState.Refused.class);
            model.choose(false);
            assertThat(model.missing()).isEqualTo("Write down the reasons.");
            model.rationaleProperty().set("The seam is the room's own shadow.");
            model.record();
            model.record();

            assertThat(answers).containsExactly("false The seam is the room's own shadow.");
            assertThat(model.stateProperty().get()).isEqualTo(new DecideState.Recorded(7, false));
        });
    }

    @Test
    void aConflictIsSaidAndLeftToAThirdPerson() {
        FxThread.pretend(() -> {
            Optional<ItemDetail> conflict =
                    detail(OTHER, Optional.empty()).map(d -> with(d, ItemState.CONFLICT));
            model.show(conflict);
            assertThat(model.askedProperty().get())
                    .isInstanceOf(SecondViewModel.Asked.Conflict.class);
            assertThat(model.answering()).isFalse();
        });
    }

    private static ItemDetail with(ItemDetail d, ItemState state) {
        return new ItemDetail(
                d.item(),
                d.severity(),
                state,
                d.bytes(),
                d.digest(),
                d.claim(),
                d.firstJudgement(),
                d.revealed(),
                d.mayReveal(),
                d.decision(),
                d.round(),
                d.blocked());
    }

    private static Optional<ItemDetail> detail(String by, Optional<Judgement> judgement) {
        IntakeRecord nothing =
                new IntakeRecord(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        MediaItem item =
                new MediaItem(
                        new ItemId("AAAAAAAAAAAAAAAAAAAA"),
                        new ObjectRef("b", "k", "v"),
                        1,
                        "e",
                        Instant.EPOCH,
                        nothing);
        RecordedDecision decision =
                new RecordedDecision(
                        3, Instant.EPOCH, by, Disposition.REMOVE, "SYN-3", "c".repeat(64), true);
        return Optional.of(
                new ItemDetail(
                        item,
                        Severity.S3,
                        ItemState.AWAITING_SECOND,
                        BytesState.VERIFIED,
                        Optional.empty(),
                        Optional.empty(),
                        judgement,
                        false,
                        false,
                        Optional.of(decision),
                        1,
                        false));
    }
}
