package dev.assay.viewer.worker.decode;

import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * Pictures brighter than a screen, for a screen: PQ (SMPTE ST 2084) or HLG (ITU-R BT.2100) with
 * BT.2020 primaries to sRGB. Diffuse white (203 cd/m², ITU-R BT.2408) is where a screen's white
 * begins to be used up; what is brighter is compressed by one curve over the greatest of the three
 * colours, so that hues stay. For display only; hashes and detectors see the file's own values.
 */
final class ToneMap {
    private static final int STEPS = 4096;
    private static final double WHITE = 203;
    private static final double PEAK = 1000;

    /** Brightness in units of diffuse white, by the sample's upper twelve bits. */
    private final float[] light = new float[STEPS];

    private final byte[] screen = new byte[STEPS];

    private interface Transfer {
        /** cd/m² of a sample from 0 to 1. */
        double light(double sample);
    }

    private ToneMap(Transfer transfer) {
        for (int i = 0; i < STEPS; i++) {
            double sample = (double) i / (STEPS - 1);
            light[i] = (float) (transfer.light(sample) / WHITE);
            double value =
                    sample <= 0.0031308
                            ? 12.92 * sample
                            : 1.055 * Math.pow(sample, 1 / 2.4) - 0.055;
            screen[i] = (byte) Math.round(value * 255);
        }
    }

    static ToneMap ofPq() {
        return new ToneMap(sample -> {
            double power = Math.pow(sample, 1 / 78.84375);
            double above = Math.max(power - 0.8359375, 0);
            return 10_000 * Math.pow(above / (18.8515625 - 18.6875 * power), 1 / 0.1593017578125);
        });
    }

    /** Shown as by a display of 1000 cd/m², its system gamma taken for each colour by itself. */
    static ToneMap ofHlg() {
        return new ToneMap(sample -> {
            double scene =
                    sample <= 0.5
                            ? sample * sample / 3
                            : (Math.exp((sample - 0.55991073) / 0.17883277) + 0.28466892) / 12;
            return PEAK * Math.pow(scene, 1.2);
        });
    }

    /** From 16 bits a colour, red first, to opaque 0xAARRGGBB. */
    void map(ShortBuffer from, IntBuffer to, int pixels) {
        for (int i = 0; i < pixels; i++) {
            float red = light[(from.get(3 * i) & 0xffff) >> 4];
            float green = light[(from.get(3 * i + 1) & 0xffff) >> 4];
            float blue = light[(from.get(3 * i + 2) & 0xffff) >> 4];
            float most = Math.max(red, Math.max(green, blue));
            float scale = most <= 0 ? 0 : compressed(most) / most;
            // BT.2020 to BT.709 (ITU-R BT.2087)
            float r = 1.6605f * red - 0.5876f * green - 0.0728f * blue;
            float g = -0.1246f * red + 1.1329f * green - 0.0083f * blue;
            float b = -0.0182f * red - 0.1006f * green + 1.1187f * blue;
            to.put(
                    i,
                    0xff000000 | shown(r * scale) << 16 | shown(g * scale) << 8 | shown(b * scale));
        }
    }

    /** Rises all the way, to 1 at the peak. */
    private static float compressed(float light) {
        float peak = (float) (PEAK / WHITE);
        return Math.min(light * (1 + light / (peak * peak)) / (1 + light), 1);
    }

    private int shown(float light) {
        return screen[(int) (Math.clamp(light, 0f, 1f) * (STEPS - 1))] & 0xff;
    }
}
