package dev.assay.viewer.worker.detect;

/**
 * The colour planes of one picture, values 0..255, in the order a model wants them.
 *
 * <p>A class and not a record because it holds arrays, which are not to be written to.
 */
final class Planes {
    private final int width;
    private final int height;
    private final float[][] planes;

    Planes(int width, int height, float[]... planes) {
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int count() {
        return planes.length;
    }

    float[] plane(int channel) {
        return planes[channel];
    }

    /** Mirrored at the right and lower edge, the edge pixel not repeated. */
    Planes mirroredTo(int wide, int high) {
        if (wide == width && high == height) {
            return this;
        }
        float[][] larger = new float[planes.length][wide * high];
        for (int c = 0; c < planes.length; c++) {
            for (int y = 0; y < high; y++) {
                int row = mirror(y, height) * width;
                for (int x = 0; x < wide; x++) {
                    larger[c][y * wide + x] = planes[c][row + mirror(x, width)];
                }
            }
        }
        return new Planes(wide, high, larger);
    }

    /** A part; what reaches beyond the right and lower edge is mirrored. */
    Planes part(Cut cut) {
        float[][] parts = new float[planes.length][cut.width() * cut.height()];
        for (int c = 0; c < planes.length; c++) {
            for (int y = 0; y < cut.height(); y++) {
                int row = mirror(cut.top() + y, height) * width;
                for (int x = 0; x < cut.width(); x++) {
                    parts[c][y * cut.width() + x] = planes[c][row + mirror(cut.left() + x, width)];
                }
            }
        }
        return new Planes(cut.width(), cut.height(), parts);
    }

    /** At the top left of black. */
    Planes paddedTo(int wide, int high) {
        float[][] larger = new float[planes.length][wide * high];
        for (int c = 0; c < planes.length; c++) {
            for (int y = 0; y < height; y++) {
                System.arraycopy(planes[c], y * width, larger[c], y * wide, width);
            }
        }
        return new Planes(wide, high, larger);
    }

    private static int mirror(int place, int size) {
        if (size == 1) {
            return 0;
        }
        int period = 2 * (size - 1);
        int folded = place % period;
        return folded < size ? folded : period - folded;
    }
}
