package dev.assay.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.Pictures;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.fx.OnFx;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducedFrameTest {
    @BeforeAll
    static void toolkit() {
        OnFx.run(() -> {});
    }

    @Test
    void eachPixelIsTheMeanOfItsSquareAlsoAtTheCutEdge() {
        PixelFrame frame = Pictures.ramp(7, 5);
        ReducedFrame small = ReducedFrame.of(frame, 3);
        assertThat(small.factor()).isEqualTo(3);
        assertThat(small.picture().width()).isEqualTo(3);
        assertThat(small.picture().height()).isEqualTo(2);
        assertThat(small.picture().argb(0, 0)).isEqualTo(Pictures.rgb(1, 1));
        assertThat(small.picture().argb(1, 0)).isEqualTo(Pictures.rgb(4, 1));
        // one column and two rows are left at the lower right corner
        assertThat(small.picture().argb(2, 1)).isEqualTo(Pictures.rgb(6, 0) | (3 * 8 + 4) << 8);
    }

    @Test
    void aFrameThatIsSmallEnoughStaysAsItIs() {
        PixelFrame frame = Pictures.ramp(7, 5);
        assertThat(ReducedFrame.of(frame, 7).picture()).isSameAs(frame);
    }

    /** The same corner of a cell, on the stage and on the small picture in the same view. */
    @ParameterizedTest
    @CsvSource({
        "640, 352, 0, 1",
        "641, 353, 90, 1",
        "1000, 563, 180, 1.3333",
        "719, 1279, 270, 0.9375"
    })
    void aCellLiesOverTheSamePlaceOnTheSmallPicture(
            int width, int height, int rotation, double aspect) {
        OnFx.run(() -> {
            PixelFrame frame = Pictures.ramp(width, height, rotation, aspect);
            Heatmap map = map(width, height);
            ReducedFrame small = ReducedFrame.of(frame, 240);
            Heatmap reduced = small.over(map);
            ViewTransform large = view(frame);
            ViewTransform tile = view(small.picture());
            for (int column = 0; column <= map.width(); column++) {
                for (int row = 0; row <= map.height(); row++) {
                    Point2D on = corner(large, map.grid(), column, row);
                    Point2D in = corner(tile, reduced.grid(), column, row);
                    assertThat(in.getX()).isCloseTo(on.getX(), Offset.offset(1.0));
                    assertThat(in.getY()).isCloseTo(on.getY(), Offset.offset(1.0));
                }
            }
            assertThat(reduced.valueAt(20.5 / small.factor(), 30.5 / small.factor()))
                    .isEqualTo(map.valueAt(20.5, 30.5));
        });
    }

    private static ViewTransform view(PixelFrame frame) {
        FrameView stage = new FrameView();
        new Scene(stage, 200, 150);
        stage.resize(200, 150);
        stage.layout();
        stage.show(frame);
        return Objects.requireNonNull(stage.viewProperty().get());
    }

    private static Point2D corner(ViewTransform view, MapGrid grid, int column, int row) {
        return view.toView(grid.x0() + column * grid.stepX(), grid.y0() + row * grid.stepY());
    }

    private static Heatmap map(int width, int height) {
        float[] values = new float[10 * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Heatmap(
                10,
                6,
                values,
                new MapGrid(0, 0, width / 10.0, height / 6.0),
                new MapScale(0, 60, 30, "z"));
    }
}
