package dev.assay.app.ui.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.review.Judgement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisagreementTest {
    @Test
    void detectorsThatDifferAreCountedAndNotJoined() {
        assertThat(new Disagreement(2, 1, 1).said(Optional.of(Judgement.UNSURE)))
                .hasValueSatisfying(said -> {
                    assertThat(said.title()).isEqualTo("Detectors disagree");
                    assertThat(said.sentence())
                            .contains("2 over threshold, 1 under, 1 not applicable")
                            .contains("No combined score")
                            .contains("Unsure");
                });
    }

    @Test
    void aJudgementThatTheDetectorsDoNotShareIsSaidAndNotCorrected() {
        assertThat(new Disagreement(0, 2, 1).said(Optional.of(Judgement.MANIPULATED)))
                .hasValueSatisfying(said -> {
                    assertThat(said.title()).isEqualTo("You and the detectors differ");
                    assertThat(said.sentence()).contains("does not show that nothing was done");
                });
        assertThat(new Disagreement(1, 0, 0).said(Optional.of(Judgement.AUTHENTIC)))
                .hasValueSatisfying(
                        said -> assertThat(said.sentence()).contains("a score is no verdict"));
    }

    @Test
    void nothingIsSaidWhereAllSayTheSameOrNobodyMeasured() {
        assertThat(new Disagreement(2, 0, 1).said(Optional.of(Judgement.MANIPULATED))).isEmpty();
        assertThat(new Disagreement(0, 2, 0).said(Optional.of(Judgement.AUTHENTIC))).isEmpty();
        assertThat(new Disagreement(0, 0, 3).said(Optional.of(Judgement.MANIPULATED))).isEmpty();
        assertThat(new Disagreement(1, 0, 0).said(Optional.empty())).isEmpty();
    }
}
