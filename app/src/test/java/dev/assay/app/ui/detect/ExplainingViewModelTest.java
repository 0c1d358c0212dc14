package dev.assay.app.ui.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.Explanation;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import dev.assay.model.detection.MediaRef;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import dev.assay.viewer.fx.FxThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainingViewModelTest {
    private final List<DetectorCard> cards = new BundledDetectors().published().subList(0, 2);
    private final List<String> ran = new ArrayList<>();

    @Test
    void whatMayNotBeSeenYetIsNotExplained() {
        FxThread.pretend(() -> {
            DetectorsViewModel model = new DetectorsViewModel(HeldJobs.atOnce());
            model.open(bench());
            model.explain(cards.getFirst(), ExplainMethod.OCCLUSION, 3);
            assertThat(model.explainedProperty().get()).isInstanceOf(ExplainState.None.class);

            model.reveal();
            model.explain(cards.getFirst(), ExplainMethod.OCCLUSION, 3);
            assertThat(model.explainedProperty().get())
                    .isInstanceOfSatisfying(
                            ExplainState.Done.class,
                            done -> assertThat(done.explanation().frame()).isEqualTo(3));

            model.close();
            assertThat(model.explainedProperty().get()).isInstanceOf(ExplainState.None.class);
        });
    }

    @Test
    void aChallengerRunsAfterTheOthersAndIsNeverShown() {
        FxThread.pretend(() -> {
            DetectorsViewModel model = new DetectorsViewModel(HeldJobs.atOnce());
            model.open(bench());
            model.reveal();
            assertThat(ran).containsExactly(cards.getFirst().name(), cards.getLast().name());
            assertThat(model.lines())
                    .extracting(line -> line.card().name())
                    .containsExactly(cards.getFirst().name());
            assertThat(model.ready()).hasSize(1);
        });
    }

    private DetectorsViewModel.Bench bench() {
        return new DetectorsViewModel.Bench() {
            @Override
            public List<DetectorCard> cards() {
                return List.of(cards.getFirst());
            }

            @Override
            public List<DetectorCard> blind() {
                return List.of(cards.getLast());
            }

            @Override
            public DetectorsViewModel.Ran run(DetectorCard card, Progress progress) {
                ran.add(card.name());
                return new DetectorsViewModel.Ran(
                        detection(card), ContentDigest.of(new byte[] {1}));
            }

            @Override
            public Explanation explain(
                    DetectorCard card, ExplainMethod method, int frame, Progress progress) {
                Heatmap map =
                        new Heatmap(
                                1,
                                1,
                                new float[] {1},
                                new MapGrid(0, 0, 8, 8),
                                new MapScale(0, 1, 0.5, "logit"));
                return new Explanation(method, frame, 1, map, 0.4, 0, 0.1, 1, 500);
            }
        };
    }

    private static Detection detection(DetectorCard card) {
        return new Detection(
                new MediaRef("0".repeat(64), 1, 8, 8, 0, "1/25", 1),
                card.name(),
                card.version(),
                card.modelSha256(),
                card.cardSha256(),
                "none",
                "none",
                card.scale(),
                new Applicability.Applicable(),
                List.of(FrameScore.ok(0, 0, 0.5, null)),
                List.of(),
                null,
                Instant.EPOCH,
                "test");
    }
}
