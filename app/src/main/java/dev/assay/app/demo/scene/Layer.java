package dev.assay.app.demo.scene;

/**
 * A picture drawn once and looked at many times: red, green and blue from 0 to 255 as a screen
 * shows them, and coverage from 0 to 1. Rows from top to bottom.
 */
public final class Layer {
    /** Red, green, blue, coverage. */
    public static final int CHANNELS = 4;

    private final int width;
    private final int height;
    private final float[] values;

    public Layer(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new float[width * height * CHANNELS];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float get(int x, int y, int channel) {
        return values[(y * width + x) * CHANNELS + channel];
    }

    public void set(int x, int y, double red, double green, double blue, double cover) {
        int at = (y * width + x) * CHANNELS;
        values[at] = (float) red;
        values[at + 1] = (float) green;
        values[at + 2] = (float) blue;
        values[at + 3] = (float) cover;
    }

    /** The value between pixel centres; the edge goes on for ever. */
    public void sample(double x, double y, float[] into) {
        double px = Math.clamp(x - 0.5, 0.0, width - 1.001);
        double py = Math.clamp(y - 0.5, 0.0, height - 1.001);
        int column = (int) px;
        int row = (int) py;
        float right = (float) (px - column);
        float below = (float) (py - row);
        int at = (row * width + column) * CHANNELS;
        int next = at + width * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) {
            float top = values[at + c] * (1 - right) + values[at + CHANNELS + c] * right;
            float low = values[next + c] * (1 - right) + values[next + CHANNELS + c] * right;
            into[c] = top * (1 - below) + low * below;
        }
    }

    /** A softer copy: colours weighed with their coverage, three passes of a box. */
    public Layer blurred(int radius) {
        Layer soft = new Layer(width, height);
        for (int i = 0; i < width * height; i++) {
            float cover = values[i * CHANNELS + 3];
            for (int c = 0; c < 3; c++) {
                soft.values[i * CHANNELS + c] = values[i * CHANNELS + c] * cover;
            }
            soft.values[i * CHANNELS + 3] = cover;
        }
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) {
                soft.box(y * width * CHANNELS, CHANNELS, width, radius);
            }
            for (int x = 0; x < width; x++) {
                soft.box(x * CHANNELS, width * CHANNELS, height, radius);
            }
        }
        for (int i = 0; i < width * height; i++) {
            float cover = soft.values[i * CHANNELS + 3];
            for (int c = 0; c < 3 && cover > 1e-6f; c++) {
                soft.values[i * CHANNELS + c] /= cover;
            }
        }
        return soft;
    }

    private void box(int start, int step, int count, int radius) {
        float[] line = new float[count];
        for (int c = 0; c < CHANNELS; c++) {
            for (int i = 0; i < count; i++) {
                line[i] = values[start + i * step + c];
            }
            double sum = 0;
            for (int i = -radius; i <= radius; i++) {
                sum += line[Math.clamp(i, 0, count - 1)];
            }
            for (int i = 0; i < count; i++) {
                values[start + i * step + c] = (float) (sum / (2 * radius + 1));
                sum += line[Math.min(i + radius + 1, count - 1)];
                sum -= line[Math.max(i - radius, 0)];
            }
        }
    }
}
