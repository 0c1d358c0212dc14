package dev.assay.model.detection.graph;

/** The 8 x 8 cosine transform as kernels and the luminance tables of ITU-T T.81 Annex K. */
final class BlockTransform {
    private static final int[] LUMINANCE = {
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99
    };

    private BlockTransform() {}

    /** 64 kernels of 8 x 8, orthonormal; kernel 8 v + u has u across and v down. */
    static float[] kernels() {
        float[] kernels = new float[64 * 64];
        for (int v = 0; v < 8; v++) {
            for (int u = 0; u < 8; u++) {
                for (int y = 0; y < 8; y++) {
                    for (int x = 0; x < 8; x++) {
                        kernels[(8 * v + u) * 64 + 8 * y + x] = (float) (basis(u, x) * basis(v, y));
                    }
                }
            }
        }
        return kernels;
    }

    private static double basis(int frequency, int place) {
        double scale = frequency == 0 ? StrictMath.sqrt(0.125) : 0.5;
        return scale * StrictMath.cos((2 * place + 1) * frequency * Math.PI / 16);
    }

    /** The table that the Independent JPEG Group's formula gives for a quality from 1 to 100. */
    static float[] luminance(int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        float[] table = new float[64];
        for (int i = 0; i < 64; i++) {
            table[i] = Math.clamp((LUMINANCE[i] * scale + 50) / 100, 1, 255);
        }
        return table;
    }
}
