package dev.assay.app.ui.multiples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.FrameStatus;
import dev.assay.model.detection.MediaRef;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.fx.FxThread;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultiplesViewModelTest {
    private final List<DetectorCard> cards =
            new BundledDetectors().panel().stream().map(DetectorModel::card).limit(3).toList();

    @Test
    void nothingIsReadBeforeTheFirstJudgementNorWhileNobodyLooks() throws EnvironmentException {
        FxThread.pretend(() -> {
            DetectorsViewModel detectors = new DetectorsViewModel(HeldJobs.atOnce());
            HeldJobs jobs = HeldJobs.oneByOne();
            MultiplesViewModel model = new MultiplesViewModel(detectors, jobs);
            detectors.open(bench());
            model.shows(Optional.of(frame(0)));
            assertThat(jobs.waiting()).as("nobody looks").isZero();
            model.want(true);
            assertThat(jobs.waiting()).as("not judged yet").isZero();
            assertThat(model.instead()).contains("hidden until you record");

            detectors.reveal();
            assertThat(jobs.waiting()).isEqualTo(1);
            jobs.letGo();
            assertThat(model.ready()).isTrue();
        });
    }

    @Test
    void whatCannotSpeakStandsLastWithItsReasonAndNoFrameOfBeforeIsShown() {
        FxThread.pretend(() -> {
            DetectorsViewModel detectors = new DetectorsViewModel(HeldJobs.atOnce());
            HeldJobs jobs = HeldJobs.oneByOne();
            MultiplesViewModel model = new MultiplesViewModel(detectors, jobs);
            detectors.open(bench());
            detectors.reveal();
            model.want(true);
            model.shows(Optional.of(frame(0)));
            model.shows(Optional.of(frame(1)));
            jobs.letGo();
            assertThat(model.ready()).as("of a frame that is gone").isFalse();
            jobs.letGo();

            List<Tile> tiles = model.tilesProperty().get().orElseThrow().list();
            assertThat(tiles)
                    .extracting(Tile::detector)
                    .containsExactly(cards.get(1).name(), cards.get(2).name(), cards.get(0).name());
            assertThat(tiles.get(0).words()).contains("0.75").contains("over");
            assertThat(tiles.get(0).content())
                    .isEqualTo(new Tile.Content.Unmapped("This detector has no map."));
            assertThat(tiles.get(1).content())
                    .isEqualTo(new Tile.Content.Silent("no-subject", "no face"));
            assertThat(tiles.get(2).content())
                    .isEqualTo(
                            new Tile.Content.Silent(
                                    "not applicable", "It says nothing: this is a drawing."));
        });
    }

    /** The first does not apply, the second scores, the third finds no subject. */
    private DetectorsViewModel.Bench bench() {
        return new DetectorsViewModel.Bench() {
            @Override
            public List<DetectorCard> cards() {
                return cards;
            }

            @Override
            public DetectorsViewModel.Ran run(DetectorCard card, Progress progress) {
                return new DetectorsViewModel.Ran(said(card), ContentDigest.of(new byte[] {1}));
            }
        };
    }

    private Detection said(DetectorCard card) {
        int which = cards.indexOf(card);
        return new Detection(
                new MediaRef("0".repeat(64), 1, 8, 8, 0, "1/25", 2),
                card.name(),
                card.version(),
                card.modelSha256(),
                card.cardSha256(),
                "none",
                "none",
                card.scale().withThreshold(0.5, "test"),
                which == 0
                        ? new Applicability.NotApplicable("this is a drawing")
                        : new Applicability.Applicable(),
                which == 0
                        ? List.of()
                        : List.of(
                                which == 1
                                        ? FrameScore.ok(1, 1, 0.75, null)
                                        : FrameScore.without(
                                                1, 1, FrameStatus.NO_SUBJECT, "no face")),
                List.of(),
                null,
                Instant.EPOCH,
                "test");
    }

    private static PixelFrame frame(int index) {
        return new PixelFrame(index, 8, 8, ByteBuffer.allocate(8 * 8 * 4), 0, 1);
    }
}
