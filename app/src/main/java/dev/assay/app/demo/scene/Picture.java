package dev.assay.app.demo.scene;

/**
 * One picture before it is encoded: three planes red, green, blue, values 0 to 255 with fractions.
 * Belongs to one thread.
 */
public final class Picture {
    private final int width;
    private final int height;
    private final float[][] planes;

    public Picture(int width, int height) {
        this.width = width;
        this.height = height;
        this.planes = new float[3][width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float[] plane(int channel) {
        return planes[channel];
    }

    public Picture copy() {
        Picture copy = new Picture(width, height);
        for (int c = 0; c < 3; c++) {
            System.arraycopy(planes[c], 0, copy.planes[c], 0, width * height);
        }
        return copy;
    }
}
