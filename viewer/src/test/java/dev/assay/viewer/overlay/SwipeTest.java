package dev.assay.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.Pictures;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.fx.OnFx;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Left of the divider the untouched picture, right of it the map, pixel for pixel. */
class SwipeTest {
    private static final int WIDE = 240;
    private static final int HIGH = 200;

    private final FrameView stage = new FrameView();
    private final Swipe swipe = new Swipe();
    private final StackPane both = new StackPane(stage, swipe);

    @BeforeAll
    static void toolkit() {
        OnFx.run(() -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0.5",
        "90, 1, 0, 0.4",
        "180, 1.3333, 0, 0.5",
        "270, 0.9375, 0, 0.6",
        "0, 1, 3.3, 0.5",
        "90, 1.3333, 2, 0.37",
        "0, 1, 0, 0",
        "0, 1, 0, 1"
    })
    void aMapEndsWhereTheDividerStands(int rotation, double aspect, double zoom, double at) {
        OnFx.run(() -> {
            both(rotation, aspect, zoom);
            swipe.setVisible(false);
            PixelReader mapped = snapshot();
            stage.overlaysShownProperty().set(false);
            PixelReader plain = snapshot();
            stage.overlaysShownProperty().set(true);
            swipe.setVisible(true);
            swipe.positionProperty().set(at);
            swipe.dividedProperty().set(true);
            swipe.lookup(".swipe-handle").getParent().setOpacity(0);
            PixelReader swiped = snapshot();
            int cut = (int) Math.round(at * WIDE);
            for (int y = 0; y < HIGH; y++) {
                for (int x = 0; x < WIDE; x++) {
                    if (Math.abs(x - cut) > 1) {
                        assertThat(swiped.getArgb(x, y))
                                .as("pixel %s, %s", x, y)
                                .isEqualTo((x < cut ? plain : mapped).getArgb(x, y));
                    }
                }
            }
            assertThat(plain.getArgb(WIDE / 2, HIGH / 2))
                    .isNotEqualTo(mapped.getArgb(WIDE / 2, HIGH / 2));
        });
    }

    @Test
    void theDividerIsDraggedAndNothingIsReadOutUnderThePictureOnTop() {
        OnFx.run(() -> {
            both(0, 1, 0);
            swipe.dividedProperty().set(true);
            snapshot();
            swipe.lookup(".swipe-handle").getParent().fireEvent(dragTo(60));
            assertThat(swipe.positionProperty().get()).isEqualTo(0.25);
            assertThat(swipe.cut()).isEqualTo(60);
            stage.coveredProperty().set(swipe.cut());
            PixelReader before = snapshot();
            stage.fireEvent(moveTo(40));
            assertThat(stage.pointProperty().get()).isNotNull();
            assertThat(same(before, snapshot())).as("no readout left of the divider").isTrue();
            stage.fireEvent(moveTo(150));
            assertThat(same(before, snapshot())).as("a readout right of it").isFalse();
        });
    }

    private void both(int rotation, double aspect, double zoom) {
        new Scene(both, WIDE, HIGH);
        stage.setStyle("-fx-background-color: #161616");
        swipe.over().setStyle("-fx-background-color: #161616");
        both.resize(WIDE, HIGH);
        both.layout();
        stage.show(Pictures.ramp(64, 48, rotation, aspect));
        if (zoom > 0) {
            stage.zoomAt(zoom, WIDE / 2.0, HIGH / 2.0);
            stage.panBy(9, -5);
        }
        stage.overlays().setAll(List.of(new HeatmapOverlay(map(), HeatStyle.PLAIN, 100)));
        swipe.over().show(Objects.requireNonNull(stage.frameProperty().get()));
        both.layout();
        ViewTransform where = Objects.requireNonNull(stage.viewProperty().get());
        swipe.over().placeLike(where);
    }

    private static Heatmap map() {
        float[] values = new float[8 * 6];
        Arrays.fill(values, 2.75f);
        return new Heatmap(8, 6, values, new MapGrid(0, 0, 8, 8), new MapScale(0, 3, 1, "z"));
    }

    private PixelReader snapshot() {
        both.applyCss();
        both.layout();
        return both.getScene().snapshot(null).getPixelReader();
    }

    private static boolean same(PixelReader one, PixelReader other) {
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                if (one.getArgb(x, y) != other.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static MouseEvent dragTo(double x) {
        return mouse(MouseEvent.MOUSE_DRAGGED, x);
    }

    private static MouseEvent moveTo(double x) {
        return mouse(MouseEvent.MOUSE_MOVED, x);
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                100,
                x,
                100,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
