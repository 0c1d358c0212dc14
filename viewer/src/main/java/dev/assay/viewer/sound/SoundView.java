package dev.assay.viewer.sound;

import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Token;
import dev.assay.viewer.theme.Typeface;
import dev.assay.viewer.wire.SoundColumns;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A sound stream as a whole: waveform above, spectrogram below, the place in time across both. A
 * click or the arrow keys move the place. For the JavaFX thread only.
 */
public final class SoundView extends Region {
    private static final double WAVE_SHARE = 0.38;
    private static final double RULER = 18;
    private static final double FULL_SCALE = 127;

    private final ObjectProperty<Look> look;
    private final DoubleProperty place = new SimpleDoubleProperty(this, "place", 0);
    private final Canvas canvas = new Canvas();
    private @Nullable SoundColumns columns;
    private @Nullable WritableImage spectrogram;

    public SoundView(Look first) {
        look = new SimpleObjectProperty<>(this, "look", first);
        getStyleClass().add("stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Waveform and spectrogram");
        setFocusTraversable(true);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        look.subscribe(this::paint);
        place.subscribe(this::paint);
        setOnMousePressed(this::point);
        setOnMouseDragged(this::point);
        setOnKeyPressed(this::key);
    }

    /** Shows a whole stream, its beginning as the place in time. */
    public void show(SoundColumns sound) {
        FxThread.require();
        columns = sound;
        if (sound.count() > 0) {
            WritableImage image = new WritableImage(sound.count(), SoundColumns.BANDS);
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            sound.count(),
                            SoundColumns.BANDS,
                            PixelFormat.getIntArgbInstance(),
                            SoundImage.spectrogram(sound),
                            0,
                            sound.count());
            spectrogram = image;
        }
        place.set(0);
        paint();
    }

    public void clear() {
        FxThread.require();
        columns = null;
        spectrogram = null;
        paint();
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** The place in time, in seconds from the beginning. */
    public DoubleProperty placeProperty() {
        return place;
    }

    private void point(MouseEvent event) {
        SoundColumns sound = columns;
        if (sound != null) {
            requestFocus();
            place.set(SoundScale.of(sound, getWidth()).timeAt(event.getX()));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        SoundColumns sound = columns;
        boolean left = event.getCode() == KeyCode.LEFT;
        if (sound != null && (left || event.getCode() == KeyCode.RIGHT)) {
            SoundScale scale = SoundScale.of(sound, getWidth());
            double step = event.isShiftDown() ? scale.labelStep(80) : scale.columnSeconds();
            place.set(Math.clamp(place.get() + (left ? -step : step), 0, scale.seconds()));
            event.consume();
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(look.get().color(Token.BG0));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        SoundColumns sound = columns;
        if (sound == null || sound.count() == 0 || canvas.getWidth() < 1) {
            return;
        }
        SoundScale scale = SoundScale.of(sound, canvas.getWidth());
        double wave = (canvas.getHeight() - RULER) * WAVE_SHARE;
        wave(g, sound, scale, wave);
        double across = scale.x(sound.count() * scale.columnSeconds());
        g.setImageSmoothing(false);
        g.drawImage(spectrogram, 0, wave, across, canvas.getHeight() - RULER - wave);
        ruler(g, scale);
        frequencies(g, sound, wave);
        double x = Math.rint(scale.x(place.get())) + 0.5;
        g.setStroke(look.get().color(Token.AC));
        g.strokeLine(x, 0, x, canvas.getHeight() - RULER);
        setAccessibleText(
                "Waveform and spectrogram, at %s of %s"
                        .formatted(
                                SoundScale.words(place.get()), SoundScale.words(scale.seconds())));
    }

    private void wave(GraphicsContext g, SoundColumns sound, SoundScale scale, double height) {
        g.setStroke(look.get().color(Token.T2));
        for (int x = 0; x < canvas.getWidth(); x++) {
            int from = (int) (scale.timeAt(x) / scale.columnSeconds());
            int to = Math.max(from + 1, (int) (scale.timeAt(x + 1) / scale.columnSeconds()));
            double low = FULL_SCALE;
            double high = -FULL_SCALE;
            for (int column = from; column < Math.min(to, sound.count()); column++) {
                low = Math.min(low, sound.least().get(column));
                high = Math.max(high, sound.greatest().get(column));
            }
            if (low <= high) {
                double middle = height / 2;
                double unit = height / 2 / FULL_SCALE;
                g.strokeLine(x + 0.5, middle - high * unit, x + 0.5, middle - low * unit + 1);
            }
        }
    }

    private void ruler(GraphicsContext g, SoundScale scale) {
        g.setFill(look.get().color(Token.T3));
        g.setFont(look.get().font(Typeface.FIGURES, 11));
        double step = scale.labelStep(80);
        for (double time = 0; scale.x(time) < canvas.getWidth() - 40; time += step) {
            g.fillText(SoundScale.words(time), scale.x(time) + 2, canvas.getHeight() - 5);
        }
    }

    private void frequencies(GraphicsContext g, SoundColumns sound, double top) {
        g.setFill(look.get().color(Token.T1));
        double height = canvas.getHeight() - RULER - top;
        for (int part = 1; part < 4; part++) {
            g.fillText(
                    "%.0f kHz".formatted(sound.rate() / 2000.0 * part / 4),
                    4,
                    top + height * (4 - part) / 4);
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }
}
