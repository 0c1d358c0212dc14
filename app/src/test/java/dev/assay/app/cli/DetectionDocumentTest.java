package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.FrameStatus;
import dev.assay.model.detection.HigherMeans;
import dev.assay.model.detection.Meaning;
import dev.assay.model.detection.MediaRef;
import dev.assay.model.detection.Scale;
import dev.assay.model.detection.SoundScore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetectionDocumentTest {
    @Test
    void windowsOfSoundOverTheThresholdAreCounted() {
        Map<String, Object> document =
                DetectionDocument.of(
                        new Detection(
                                new MediaRef("0".repeat(64), 1, 0, 0, 0, "1/1", 0),
                                "listener",
                                "1.0",
                                "0".repeat(64),
                                "0".repeat(64),
                                "none",
                                "sound",
                                new Scale(
                                        Meaning.PROBABILITY,
                                        HigherMeans.MANIPULATED,
                                        0,
                                        1,
                                        0.5,
                                        "none"),
                                new Applicability.Applicable(),
                                List.of(),
                                List.of(window(0, 0.75), window(1, 0.25), window(2, null)),
                                null,
                                Instant.EPOCH,
                                "test"));

        assertThat(document.get("framesOver")).isEqualTo(1L);
        assertThat((List<?>) document.get("frames")).hasSize(3);
    }

    private static SoundScore window(long from, @Nullable Double score) {
        FrameStatus status = score == null ? FrameStatus.ERROR : FrameStatus.OK;
        return new SoundScore(from, from + 1, 16_000, status, null, score, List.of());
    }
}
