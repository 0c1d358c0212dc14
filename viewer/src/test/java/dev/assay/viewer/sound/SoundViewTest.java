package dev.assay.viewer.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.wire.SoundColumns;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class SoundViewTest {
    @Test
    void theSecondHalfIsSeenToBeLoudAndAClickIsAPlaceInTime() {
        OnFx.run(() -> {
            SoundView view = new SoundView(Look.PLAIN);
            Scene scene = new Scene(view, 400, 200);
            view.resize(400, 200);
            view.show(halfLoud());
            view.layout();
            PixelReader seen = scene.snapshot(null).getPixelReader();

            assertThat(brightness(seen.getArgb(100, 120)))
                    .isLessThan(brightness(seen.getArgb(300, 120)));
            assertThat(brightness(seen.getArgb(100, 20)))
                    .isLessThan(brightness(seen.getArgb(300, 20)));
            Event.fireEvent(view, press(300, 50));
            assertThat(view.placeProperty().get()).isEqualTo(1.5);
            assertThat(view.getAccessibleText()).contains("0:01.5 of 0:02.0");
            view.clear();
        });
    }

    private static SoundColumns halfLoud() {
        byte[] high = new byte[100];
        Arrays.fill(high, 50, 100, (byte) 120);
        byte[] low = new byte[100];
        Arrays.fill(low, 50, 100, (byte) -120);
        byte[] power = new byte[100 * SoundColumns.BANDS];
        Arrays.fill(power, 50 * SoundColumns.BANDS, power.length, (byte) 240);
        return new SoundColumns(
                48_000,
                96_000,
                960,
                ByteBuffer.wrap(low),
                ByteBuffer.wrap(high),
                ByteBuffer.wrap(power));
    }

    private static int brightness(int argb) {
        return (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
    }

    private static MouseEvent press(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
