package dev.assay.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.overlay.ColorScale;
import dev.assay.viewer.overlay.HeatStyle;
import dev.assay.viewer.overlay.HeatmapOverlay;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of a map lies where its pixels lie, however the picture is turned, stretched and cut. */
class RegistrationTest {
    private static final int WIDE = 240;
    private static final int HIGH = 200;
    private static final int CELL = 8;
    private static final int COLUMN = 3;
    private static final int ROW = 2;

    @BeforeAll
    static void toolkit() {
        OnFx.run(() -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "90, 1, 0",
        "180, 1, 0",
        "270, 1, 0",
        "0, 1.3333, 0",
        "90, 1.3333, 0",
        "180, 0.9375, 0",
        "270, 0.9375, 0",
        "0, 1, 1",
        "90, 1, 2",
        "0, 1.3333, 3.3",
        "270, 1.3333, 3.3",
        "180, 1, 7"
    })
    void aCellLiesOverItsPixelsAndTheCursorReadsItsValue(int rotation, double aspect, double zoom) {
        OnFx.run(() -> {
            FrameView stage = new FrameView();
            new Scene(stage, WIDE, HIGH);
            stage.resize(WIDE, HIGH);
            stage.layout();
            stage.show(Pictures.ramp(64, 48, rotation, aspect));
            if (zoom > 0) {
                stage.zoomAt(zoom, WIDE / 2.0, HIGH / 2.0);
                stage.panBy(9, -5);
            }
            PixelReader plain = snapshot(stage);
            Heatmap map = map();
            HeatStyle style = new HeatStyle(ColorScale.INFERNO, 1, false, false);
            stage.overlays().add(new HeatmapOverlay(map, style, 100));
            PixelReader laid = snapshot(stage);

            ViewTransform view = Objects.requireNonNull(stage.viewProperty().get());
            Point2D one = view.toView(COLUMN * CELL, ROW * CELL);
            Point2D other = view.toView((COLUMN + 1) * CELL, (ROW + 1) * CELL);
            double[] wanted = {
                Math.clamp(Math.min(one.getX(), other.getX()), 0, WIDE),
                Math.clamp(Math.min(one.getY(), other.getY()), 0, HIGH),
                Math.clamp(Math.max(one.getX(), other.getX()), 0, WIDE),
                Math.clamp(Math.max(one.getY(), other.getY()), 0, HIGH)
            };
            double[] got = painted(plain, laid);
            for (int i = 0; i < 4; i++) {
                assertThat(got[i]).as("edge %s", i).isCloseTo(wanted[i], Offset.offset(1.0));
            }
            double x = (wanted[0] + wanted[2]) / 2;
            double y = (wanted[1] + wanted[3]) / 2;
            stage.pointAt(x, y);
            FramePoint point = Objects.requireNonNull(stage.pointProperty().get());
            assertThat(map.valueAt(point.x() + 0.5, point.y() + 0.5))
                    .isEqualTo(map.value(COLUMN, ROW));
        });
    }

    private static Heatmap map() {
        float[] values = new float[8 * 6];
        values[ROW * 8 + COLUMN] = 2.75f;
        return new Heatmap(8, 6, values, new MapGrid(0, 0, CELL, CELL), new MapScale(0, 3, 1, "z"));
    }

    private static PixelReader snapshot(FrameView stage) {
        stage.layout();
        return stage.getScene().snapshot(null).getPixelReader();
    }

    /** Left, top, right and lower edge of what the overlay changed. */
    private static double[] painted(PixelReader plain, PixelReader laid) {
        double[] edges = {WIDE, HIGH, 0, 0};
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                if (plain.getArgb(x, y) != laid.getArgb(x, y)) {
                    edges[0] = Math.min(edges[0], x);
                    edges[1] = Math.min(edges[1], y);
                    edges[2] = Math.max(edges[2], x + 1);
                    edges[3] = Math.max(edges[3], y + 1);
                }
            }
        }
        return edges;
    }
}
