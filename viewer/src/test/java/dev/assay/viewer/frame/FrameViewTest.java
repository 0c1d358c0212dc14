package dev.assay.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.wellbeing.Filters;
import dev.assay.viewer.wellbeing.OverlayOptions;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FrameViewTest {
    @BeforeAll
    static void toolkit() {
        OnFx.run(() -> {});
    }

    @Test
    void showsEveryPixelUnchangedAndUnsmoothedAbove100Percent() {
        OnFx.run(() -> {
            FrameView stage = laid(160, 160);
            stage.show(Pictures.ramp(16, 16));
            PixelReader seen = snapshot(stage);
            for (int y = 0; y < 160; y++) {
                for (int x = 0; x < 160; x++) {
                    assertThat(seen.getArgb(x, y)).isEqualTo(Pictures.rgb(x / 10, y / 10));
                }
            }
        });
    }

    @Test
    void turnsOnDisplayOnlyAndTellsTheCodedPixel() {
        OnFx.run(() -> {
            FrameView stage = laid(160, 160);
            stage.show(Pictures.ramp(16, 16, 90, 1));
            assertThat(snapshot(stage).getArgb(155, 5)).isEqualTo(Pictures.rgb(0, 0));

            stage.pointAt(155, 25);
            assertThat(stage.pointProperty().get()).isEqualTo(new FramePoint(2, 0, 16, 0, 40));
            stage.pointAt(-5, 25);
            assertThat(stage.pointProperty().get()).isNull();
        });
    }

    @Test
    void anOverlayNeverTouchesWhatWasDecoded() {
        OnFx.run(() -> {
            FrameView stage = laid(160, 160);
            stage.overlays()
                    .add(
                            new FrameOverlay() {
                                @Override
                                public void tint(PixelFrame frame, int[] argb) {
                                    Arrays.fill(argb, 0xffffffff);
                                }
                            });
            PixelFrame frame = Pictures.ramp(16, 16);
            stage.show(frame);
            assertThat(stage.shownPixels()).containsOnly(0xffffffff);
            assertThat(frame.argb(3, 4)).isEqualTo(Pictures.rgb(3, 4));
            stage.pointAt(35, 45);
            assertThat(stage.pointProperty().get()).isEqualTo(new FramePoint(3, 4, 24, 32, 40));

            stage.overlaysShownProperty().set(false);
            assertThat(snapshot(stage).getArgb(35, 45)).isEqualTo(Pictures.rgb(3, 4));
        });
    }

    @Test
    void framesOfOneSizeKeepZoomAndPlaceAndOthersFitAgain() {
        OnFx.run(() -> {
            FrameView stage = laid(160, 160);
            stage.show(Pictures.ramp(16, 16));
            stage.zoomAt(20, 80, 80);
            stage.panBy(12, 0);
            ViewTransform before = stage.viewProperty().get();
            stage.show(Pictures.ramp(16, 16));
            assertThat(stage.viewProperty().get()).isEqualTo(before);

            stage.show(Pictures.ramp(32, 32));
            assertThat(stage.zoomProperty().get()).isEqualTo(5);
        });
    }

    @Test
    void zoomIsHeldBetweenTheWholePictureAndThirtyTwoTimes() {
        OnFx.run(() -> {
            FrameView stage = laid(160, 160);
            stage.show(Pictures.ramp(320, 320));
            stage.zoomTo(1000);
            assertThat(stage.zoomProperty().get()).isEqualTo(32);
            stage.zoomTo(0.001);
            assertThat(stage.zoomProperty().get()).isEqualTo(0.5);
        });
    }

    @Test
    void filtersChangeWhatIsSeenAndNotWhatIsRead() {
        OnFx.run(() -> {
            FrameView stage = laid(160, 160);
            stage.show(Pictures.ramp(16, 16));
            stage.filterProperty().set(Filters.of(new OverlayOptions(false, true, true), 160));
            int seen = snapshot(stage).getArgb(105, 55);
            assertThat(seen & 0xff).isEqualTo((seen >> 8) & 0xff);
            stage.filterProperty().set(Filters.of(OverlayOptions.OPENING, 160));
            assertThat(snapshot(stage).getArgb(5, 5)).isNotEqualTo(Pictures.rgb(0, 0));
            stage.pointAt(105, 55);
            assertThat(stage.pointProperty().get()).isEqualTo(new FramePoint(10, 5, 80, 40, 40));
        });
    }

    @Test
    void refusesToChangeOnAnyOtherThread() {
        FrameView stage = OnFx.get(FrameView::new);
        PixelFrame frame = Pictures.ramp(4, 4);
        assertThatThrownBy(() -> stage.show(frame)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsThePictureWhenCleared() {
        OnFx.run(() -> {
            FrameView stage = laid(160, 160);
            stage.show(Pictures.ramp(16, 16));
            stage.clear();
            assertThat(stage.frameProperty().get()).isNull();
            assertThat(stage.shownPixels()).isEmpty();
        });
    }

    private static FrameView laid(double width, double height) {
        FrameView stage = new FrameView();
        new Scene(stage, width, height);
        stage.resize(width, height);
        stage.layout();
        return stage;
    }

    private static PixelReader snapshot(FrameView stage) {
        stage.layout();
        WritableImage image = stage.getScene().snapshot(null);
        return image.getPixelReader();
    }
}
