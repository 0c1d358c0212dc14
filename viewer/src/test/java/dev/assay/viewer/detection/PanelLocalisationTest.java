package dev.assay.viewer.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapOutcome;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The noise indicators with their temporal baseline against masks that are known. What is added up
 * here is added up for measuring only: the console joins no scores.
 */
class PanelLocalisationTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("assay.testdata", "missing"), "media", "demo");

    /** Every second pixel across and down is counted; a cell of a map is several pixels wide. */
    private static final int EACH = 2;

    private static final double[] WEIGHTS = {1, 0.5, 1};

    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();

    @BeforeAll
    static void needTheClips() {
        if (!Files.isDirectory(FOLDER)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are missing");
            }
            Assumptions.abort("the test data are missing: no clip with a known mask is tried");
        }
    }

    @Test
    void aRegionThatWasRegeneratedIsFound() throws IOException, EnvironmentException {
        Found found = find("demo_face_regen");

        assertThat(found.pixelAuc()).isGreaterThanOrEqualTo(0.9995);
        assertThat(found.otsuIou()).isGreaterThanOrEqualTo(0.898);
        assertThat(found.frameAuc()).isGreaterThanOrEqualTo(0.9995);
    }

    @Test
    void aRegionThatWasDenoisedIsFound() throws IOException, EnvironmentException {
        Found found = find("demo_region_denoised");

        assertThat(found.pixelAuc()).isGreaterThanOrEqualTo(0.999);
        assertThat(found.otsuIou()).isGreaterThanOrEqualTo(0.842);
        assertThat(found.frameAuc()).isGreaterThanOrEqualTo(0.9995);
    }

    @Test
    void whereTheCodingAteTheNoiseNothingIsSaid() throws IOException, EnvironmentException {
        try (SandboxedWorkers workers = new SandboxedWorkers(SETTINGS)) {
            for (Detection detection :
                    new Panel(workers)
                            .over(FOLDER.resolve("demo_face_regen_hard_crf23.mp4"), Panel.NOISE)) {
                assertThat(detection.applicability())
                        .isInstanceOf(Applicability.NotApplicable.class);
                assertThat(detection.peak()).isEmpty();
            }
        }
    }

    private record Found(double pixelAuc, double otsuIou, double frameAuc) {}

    private static Found find(String clip) throws IOException, EnvironmentException {
        try (SandboxedWorkers workers = new SandboxedWorkers(SETTINGS)) {
            Panel panel = new Panel(workers);
            List<Detection> detections = panel.over(FOLDER.resolve(clip + ".mp4"), Panel.NOISE);
            try (FileSource source = new FileSource(FOLDER.resolve(clip + "_mask.mkv"));
                    MediaSession masks = panel.open(source)) {
                return compare(detections, masks);
            }
        }
    }

    private static Found compare(List<Detection> detections, MediaSession masks)
            throws EnvironmentException {
        Localisation pixels = new Localisation(0, 8);
        Localisation frames = new Localisation(0, 8);
        for (int frame = 0; frame < masks.index().count(); frame++) {
            DecodedFrame mask = (DecodedFrame) masks.frame(frame);
            List<Heatmap> maps = new ArrayList<>();
            for (Detection detection : detections) {
                MapOutcome map = Objects.requireNonNull(detection.maps()).map(frame);
                maps.add(((MapOutcome.Present) map).map());
            }
            double most = 0;
            boolean any = false;
            for (int y = 0; y < mask.height(); y += EACH) {
                for (int x = 0; x < mask.width(); x += EACH) {
                    boolean manipulated = manipulated(mask, x, y);
                    double sum = 0;
                    for (int i = 0; i < maps.size(); i++) {
                        sum += WEIGHTS[i] * between(maps.get(i), x, y);
                    }
                    pixels.add(sum, manipulated);
                    most = Math.max(most, sum);
                    any |= manipulated;
                }
            }
            frames.add(most, any);
        }
        return new Found(pixels.auc(), pixels.iouByOtsu(), frames.auc());
    }

    private static boolean manipulated(DecodedFrame mask, int x, int y) {
        ByteBuffer bgra = mask.bgra();
        return (bgra.get((y * mask.width() + x) * 4) & 0xff) > 127;
    }

    /** Between the centres of the four cells around a pixel. */
    private static double between(Heatmap map, int x, int y) {
        double column = Math.clamp((x + 0.5) / map.grid().stepX() - 0.5, 0, map.width() - 1);
        double row = Math.clamp((y + 0.5) / map.grid().stepY() - 0.5, 0, map.height() - 1);
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(left + 1, map.width() - 1);
        int low = Math.min(top + 1, map.height() - 1);
        double across = column - left;
        double down = row - top;
        return (map.value(left, top) * (1 - across) + map.value(right, top) * across) * (1 - down)
                + (map.value(left, low) * (1 - across) + map.value(right, low) * across) * down;
    }
}
