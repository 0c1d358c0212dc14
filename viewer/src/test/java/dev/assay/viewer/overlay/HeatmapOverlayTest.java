package dev.assay.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Heatmap;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.Pictures;
import dev.assay.viewer.fx.OnFx;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class HeatmapOverlayTest {
    @Test
    void theContourFollowsCellEdgesInLongRuns() {
        Heatmap map = Maps.of("0000", "0990", "0900", "0000");
        assertThat(ThresholdContour.of(map))
                .containsExactlyInAnyOrder(
                        new ThresholdContour.Run(1, 1, 3, 1),
                        new ThresholdContour.Run(2, 2, 3, 2),
                        new ThresholdContour.Run(1, 3, 2, 3),
                        new ThresholdContour.Run(1, 1, 1, 3),
                        new ThresholdContour.Run(2, 2, 2, 3),
                        new ThresholdContour.Run(3, 1, 3, 2));
    }

    @Test
    void noDataIsNeverOverAThreshold() {
        assertThat(ThresholdContour.of(Maps.of("--", "00"))).isEmpty();
        assertThat(CellRow.withoutData(Maps.of("--0", "0-0")))
                .containsExactly(new CellRow(0, 0, 2), new CellRow(1, 1, 2));
    }

    @Test
    void drawsWhiteOverBlackOnTheEdgeOfTheMarkedCells() {
        OnFx.run(() -> {
            PixelReader seen = stage(Maps.of("0000", "0990", "0990", "0000"));
            // 16 coded pixels on 320: a cell is 80 view pixels, the edge lies at 80
            assertThat(seen.getColor(160, 80).getBrightness()).isGreaterThan(0.6);
            assertThat(seen.getColor(160, 78).getBrightness()).isLessThan(0.5);
            assertThat(seen.getColor(160, 81).getBrightness()).isLessThan(0.5);
            assertThat(seen.getColor(160, 60).getSaturation()).isLessThan(0.02);
            assertThat(seen.getColor(160, 120).getSaturation()).isGreaterThan(0.2);
        });
    }

    @Test
    void hatchesWhereThereIsNoDataInBlackAndLight() {
        OnFx.run(() -> {
            PixelReader seen = stage(Maps.of("----", "0000", "0000", "0000"));
            int light = 0;
            int dark = 0;
            for (int x = 10; x < 310; x++) {
                Color c = seen.getColor(x, 40);
                light += c.getBrightness() > 0.6 ? 1 : 0;
                dark += c.getBrightness() < 0.1 ? 1 : 0;
            }
            assertThat(light).isGreaterThan(20);
            assertThat(dark).isGreaterThan(20);
        });
    }

    @Test
    void saysTheValueAndTheCellUnderAPixel() {
        HeatmapOverlay overlay = new HeatmapOverlay(Maps.of("09", "-0"), HeatStyle.PLAIN, 100);
        assertThat(overlay.valueAt(5, 3)).isEqualTo(new MapValue(1, 0, 0.9f, true));
        assertThat(overlay.valueAt(0, 0)).isEqualTo(new MapValue(0, 0, 0f, false));
        assertThat(overlay.valueAt(1, 6))
                .isNotNull()
                .matches(value -> !value.known() && !value.over(), "no data, never over");
        assertThat(overlay.valueAt(9, 0)).isNull();
    }

    private static PixelReader stage(Heatmap map) {
        FrameView stage = new FrameView();
        Scene scene = new Scene(stage, 320, 320);
        stage.resize(320, 320);
        stage.layout();
        stage.overlays().add(new HeatmapOverlay(map, HeatStyle.PLAIN, 100));
        stage.show(Pictures.ramp(16, 16));
        return scene.snapshot(null).getPixelReader();
    }
}
