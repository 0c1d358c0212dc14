package dev.assay.app.demo.media;

import dev.assay.app.demo.scene.BustPainter;
import dev.assay.app.demo.scene.Layer;
import dev.assay.app.demo.scene.Picture;
import dev.assay.app.demo.scene.Room;
import dev.assay.app.demo.scene.Shot;
import dev.assay.model.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * One set with one mannequin; its layers are drawn when the first picture is asked for. Belongs to
 * one thread.
 */
final class Studio {
    private static final BustPainter.Spot NOWHERE = new BustPainter.Spot(0, 0);

    private final BustPainter painter;
    private final Room room;
    private final int width;
    private final int height;
    private final Progress progress;
    private @Nullable Layer bust;
    private @Nullable Layer wall;

    /**
     * @param width of the layers, wider than what a camera sees
     */
    Studio(BustPainter painter, Room room, int width, int height, Progress progress) {
        this.painter = painter;
        this.room = room;
        this.width = width;
        this.height = height;
        this.progress = progress;
    }

    /** A camera in this studio that draws. */
    Shot shot(int pictureWidth, int pictureHeight, int turn) {
        Layer front = bust;
        Layer back = wall;
        if (front == null || back == null) {
            front = painter.paint(width, height, progress).blurred(1);
            back = room.paint(width, height, Math.max(1, height / 176));
            bust = front;
            wall = back;
        }
        return new Shot(back, front, mouth(), pictureWidth, pictureHeight, turn);
    }

    /** A camera that knows where the mouth is and draws nothing. */
    Shot blind(int pictureWidth, int pictureHeight) {
        Layer nothing = new Layer(width, height);
        return new Shot(nothing, nothing, mouth(), pictureWidth, pictureHeight, 0);
    }

    /** The room without the mannequin. */
    Picture empty() {
        Layer back = room.paint(width, height, 1);
        return new Shot(back, new Layer(width, height), NOWHERE, width, height, 0).at(0.4, 0);
    }

    private BustPainter.Spot mouth() {
        return painter.spot(0, -0.63, 0.83, width, height);
    }
}
