package dev.assay.app.demo.scene;

import java.util.Random;

/**
 * A simulated sensor: Gaussian noise whose variance grows with the light, fresh for each picture.
 * Kinder than a phone: no denoising in the camera, no stabilisation, no rolling shutter.
 */
public final class Sensor {
    private static final int TABLE = 1 << 16;

    private final float[] normal = new float[TABLE];
    private final double gain;

    /**
     * @param gain standard deviation in grey levels at middle grey
     */
    public Sensor(double gain) {
        this.gain = gain;
        Random random = new Random(20);
        for (int i = 0; i < TABLE; i++) {
            normal[i] = (float) random.nextGaussian();
        }
    }

    /** Adds noise in place; the same seed gives the same noise. */
    public void expose(Picture picture, long seed) {
        long state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.plane(c);
            for (int i = 0; i < plane.length; i++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                double level = Math.clamp(plane[i], 0f, 255f) / 128;
                double sigma = gain * Math.sqrt(0.3 + 0.7 * level);
                plane[i] += (float) (sigma * normal[(int) (state >>> 40) & (TABLE - 1)]);
            }
        }
    }
}
