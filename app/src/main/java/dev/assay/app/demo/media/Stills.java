package dev.assay.app.demo.media;

import dev.assay.app.demo.media.Truth.Area;
import dev.assay.app.demo.scene.Picture;
import dev.assay.app.demo.scene.Sensor;
import java.io.IOException;

/** Takes the demo's stills: untouched, and with a part that was a JPEG of its own before. */
final class Stills {
    private static final int SAVED = 90;
    private static final int PASTED = 65;
    private static final double NOISE = 2.4;

    private final Studio studio;
    private final int width;
    private final int height;

    Stills(Studio studio, int width, int height) {
        this.studio = studio;
        this.width = width;
        this.height = height;
    }

    /** The mannequin as the camera saw it. */
    byte[] portrait(double seconds, long seed) throws IOException {
        return StillEncoder.jpeg(exposed(seconds, seed), SAVED);
    }

    /** The empty room as the camera saw it. */
    byte[] room(long seed) throws IOException {
        Picture room = studio.empty();
        new Sensor(NOISE).expose(room, seed);
        return StillEncoder.jpeg(room, SAVED);
    }

    /** Where the pasted part lies, on the grid of the blocks. */
    Area pasted() {
        double x = 8 * Math.round(0.76 * width / 8);
        double y = 8 * Math.round(0.48 * height / 8);
        double half = 8 * Math.round(0.12 * width / 8);
        return new Area(0, x, y, half, 0.9 * half - 0.9 * half % 8, false);
    }

    /** The same view with a part of the shelves taken from a picture saved at a lower quality. */
    byte[] spliced(double seconds, long seed) throws IOException {
        Picture host = exposed(seconds, seed);
        Picture donor =
                StillEncoder.seen(StillEncoder.jpeg(exposed(seconds + 0.9, seed + 1), PASTED));
        Area area = pasted();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (area.holds(x + 0.5, y + 0.5)) {
                    for (int c = 0; c < 3; c++) {
                        host.plane(c)[y * width + x] = donor.plane(c)[y * width + x];
                    }
                }
            }
        }
        return StillEncoder.jpeg(host, SAVED);
    }

    private Picture exposed(double seconds, long seed) {
        Picture picture = studio.shot(width, height, 0).at(seconds, 0);
        new Sensor(NOISE).expose(picture, seed);
        return picture;
    }
}
