package dev.assay.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTransformTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void goesToTheViewAndBackInEveryTurn(int rotation) {
        ViewTransform view = new ViewTransform(64, 48, rotation, 4 / 3.0, 2.5, 300, 200);
        Point2D at = view.toView(10.25, 40.75);
        Point2D back = view.toCoded(at.getX(), at.getY());

        assertThat(back.getX()).isCloseTo(10.25, within(1e-9));
        assertThat(back.getY()).isCloseTo(40.75, within(1e-9));
        Point2D drawn = view.toAffine().transform(10.25, 40.75);
        assertThat(drawn.distance(at)).isLessThan(1e-9);
    }

    @Test
    void aQuarterTurnClockwisePutsTheFirstPixelAtTheTopRight() {
        ViewTransform view = new ViewTransform(40, 20, 90, 1, 1, 0, 0);
        assertThat(view.toView(0, 0)).isEqualTo(new Point2D(10, -20));
        assertThat(view.displayWidth()).isEqualTo(20);
        assertThat(view.displayHeight()).isEqualTo(40);
    }

    @Test
    void widePixelsWidenTheDisplayAndNotTheCodedPicture() {
        ViewTransform view = ViewTransform.fit(Pictures.ramp(30, 40, 0, 4 / 3.0), 0, 400, 400);
        Rectangle2D bounds = view.bounds();
        assertThat(bounds.getWidth()).isCloseTo(400, within(1e-9));
        assertThat(bounds.getHeight()).isCloseTo(400, within(1e-9));
        assertThat(view.width()).isEqualTo(30);
    }

    @Test
    void zoomingKeepsWhatLiesUnderThePointer() {
        ViewTransform view = new ViewTransform(64, 48, 270, 1, 1, 100, 100);
        Point2D before = view.toCoded(120, 90);
        Point2D after = view.zoomedAt(8, 120, 90).toCoded(120, 90);
        assertThat(after.distance(before)).isLessThan(1e-9);
    }
}
