package dev.assay.app.demo.scene;

/**
 * What a face-editing network leaves behind: an area drawn anew at a third of the resolution,
 * blended in with a soft edge, without the sensor's noise.
 */
public final class Regeneration {
    private static final int COARSE = 3;

    private final double centreX;
    private final double centreY;
    private final double radiusX;
    private final double radiusY;

    /** The area is an ellipse, in pixels of the picture. */
    public Regeneration(double centreX, double centreY, double radiusX, double radiusY) {
        this.centreX = centreX;
        this.centreY = centreY;
        this.radiusX = radiusX;
        this.radiusY = radiusY;
    }

    /** How much of a pixel is drawn anew, from 0 to 1. */
    public double share(int x, int y) {
        double r = Math.hypot((x + 0.5 - centreX) / radiusX, (y + 0.5 - centreY) / radiusY);
        return Math.clamp((1.06 - r) / 0.12, 0.0, 1.0);
    }

    /**
     * Blends the area into {@code footage}.
     *
     * @param clean the same picture, changed as wanted and without noise
     */
    public void into(Picture footage, Picture clean) {
        int width = footage.width();
        int left = Math.max(0, (int) (centreX - 1.1 * radiusX));
        int right = Math.min(width - 1, (int) (centreX + 1.1 * radiusX));
        int top = Math.max(0, (int) (centreY - 1.1 * radiusY));
        int bottom = Math.min(footage.height() - 1, (int) (centreY + 1.1 * radiusY));
        for (int c = 0; c < 3; c++) {
            float[] coarse = coarse(clean, c);
            int columns = columns(clean);
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    double share = share(x, y);
                    float drawn = between(coarse, columns, rows(clean), x, y);
                    float[] plane = footage.plane(c);
                    plane[y * width + x] += (float) (share * (drawn - plane[y * width + x]));
                }
            }
        }
    }

    private static int columns(Picture picture) {
        return (picture.width() + COARSE - 1) / COARSE;
    }

    private static int rows(Picture picture) {
        return (picture.height() + COARSE - 1) / COARSE;
    }

    private static float[] coarse(Picture picture, int channel) {
        int columns = columns(picture);
        int rows = rows(picture);
        float[] cells = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float sum = 0;
                for (int k = 0; k < COARSE * COARSE; k++) {
                    int x = Math.min(column * COARSE + k % COARSE, picture.width() - 1);
                    int y = Math.min(row * COARSE + k / COARSE, picture.height() - 1);
                    sum += picture.plane(channel)[y * picture.width() + x];
                }
                cells[row * columns + column] = sum / (COARSE * COARSE);
            }
        }
        return cells;
    }

    private static float between(float[] cells, int columns, int rows, int x, int y) {
        double px = Math.clamp((x + 0.5) / COARSE - 0.5, 0.0, columns - 1.001);
        double py = Math.clamp((y + 0.5) / COARSE - 0.5, 0.0, rows - 1.001);
        int column = (int) px;
        int row = (int) py;
        float right = (float) (px - column);
        float below = (float) (py - row);
        int at = row * columns + column;
        float top = cells[at] * (1 - right) + cells[at + 1] * right;
        float low = cells[at + columns] * (1 - right) + cells[at + columns + 1] * right;
        return top * (1 - below) + low * below;
    }
}
