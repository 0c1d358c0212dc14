package dev.assay.app.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.detectors.PastItem;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.detection.Threshold;
import dev.assay.model.detection.ThresholdSet;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ActOutcome;
import dev.assay.viewer.fx.FxThread;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightViewModelTest {
    private final List<ThresholdBook.Version> versions = new ArrayList<>();
    private int told;

    @Test
    void anotherThresholdIsThoughtAboutBeforeItIsChanged() {
        FxThread.pretend(() -> {
            InsightViewModel model = model();
            model.read();
            assertThat(model.detectorProperty().get()).isEqualTo("noise");
            assertThat(model.ready()).as("nothing is changed yet").isFalse();

            model.valueProperty().set("4");
            assertThat(model.whatIf())
                    .hasValueSatisfying(would -> {
                        assertThat(would.missed()).isEqualTo(1);
                        assertThat(would.alert()).contains("would pass");
                    });
            assertThat(model.ready()).as("without a reason").isFalse();

            model.valueProperty().set("four");
            assertThat(model.whatIf()).isEmpty();

            model.valueProperty().set("4");
            model.reasonProperty().set("Fewer alarms");
            model.change();
            assertThat(model.noticeProperty().get()).contains("entry 7");
            assertThat(told).isEqualTo(1);
            assertThat(Effect.of(model.figuresProperty().get().orElseThrow()))
                    .singleElement()
                    .satisfies(effect -> {
                        assertThat(effect.detector()).isEqualTo("noise");
                        assertThat(effect.words()).isEqualTo("1 would pass");
                    });
        });
    }

    @Test
    void twoDetectorsAreComparedUnderTheThresholdsInForce() {
        FxThread.pretend(() -> {
            InsightViewModel model = model();
            model.read();
            assertThat(model.challenge())
                    .hasValueSatisfying(found -> {
                        assertThat(found.items()).isEqualTo(2);
                        assertThat(found.both()).isEqualTo(1);
                        assertThat(found.championOnly()).isEqualTo(1);
                    });
        });
    }

    private InsightViewModel model() {
        versions.clear();
        versions.add(version(1, 2));
        return new InsightViewModel(
                new InsightDesk() {
                    @Override
                    public Figures read() {
                        return new Figures(
                                versions, List.of(item('A', true, 3, 1), item('B', false, 0, 0)));
                    }

                    @Override
                    public ActOutcome change(String detector, double value, String reason) {
                        versions.addFirst(version(2, value));
                        return new ActOutcome.Recorded(7, 8);
                    }
                },
                HeldJobs.atOnce(),
                () -> told++);
    }

    private static PastItem item(char letter, boolean manipulated, double noise, double grid) {
        return new PastItem(
                new ItemId(String.valueOf(letter).repeat(20)),
                manipulated,
                Map.of("noise", noise, "grid", grid));
    }

    private static ThresholdBook.Version version(int number, double noise) {
        ThresholdSet set =
                new ThresholdSet(
                        number,
                        "somebody",
                        "A reason",
                        Instant.EPOCH,
                        List.of(new Threshold("noise", "1", noise), new Threshold("grid", "1", 2)));
        byte[] bytes = set.canonical().getBytes(StandardCharsets.UTF_8);
        return new ThresholdBook.Version(set, ContentDigest.of(bytes));
    }
}
