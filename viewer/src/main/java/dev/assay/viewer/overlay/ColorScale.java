package dev.assay.viewer.overlay;

/**
 * A run of colours for values from low to high, even in lightness.
 *
 * <p>Interpolated by us between eighteen published points of each map: inferno by Smith and van der
 * Walt, dedicated to the public domain (CC0); cividis by Nuñez, Anderton and Renslow, 2018.
 */
public enum ColorScale {
    INFERNO(
            "Inferno",
            new int[] {
                0x000004, 0x0a0722, 0x1e0c45, 0x380962, 0x510e6c, 0x69166e, 0x801f6c, 0x982766,
                0xb0315b, 0xc63d4d, 0xd94d3d, 0xe9612b, 0xf47918, 0xfa9407, 0xfcb014, 0xf8cd37,
                0xf2ea69, 0xfcffa4
            }),
    /** Made for colour-vision deficiency. */
    CIVIDIS(
            "Cividis",
            new int[] {
                0x00224e, 0x002d68, 0x163770, 0x2e416d, 0x3f4c6c, 0x4e566c, 0x5c616e, 0x696b71,
                0x767676, 0x838179, 0x928c78, 0xa09875, 0xafa471, 0xbfb06b, 0xcfbd62, 0xdfca57,
                0xf0d846, 0xfee838
            });

    /** The uppermost step. */
    static final int LAST = 255;

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // not written after construction
    private final int[] table = new int[LAST + 1];

    ColorScale(String title, int[] points) {
        this.title = title;
        for (int i = 0; i <= LAST; i++) {
            double place = (double) i / LAST * (points.length - 1);
            int low = Math.min((int) place, points.length - 2);
            table[i] = between(points[low], points[low + 1], place - low);
        }
    }

    /** The word a person chooses it by. */
    public String title() {
        return title;
    }

    /**
     * The opaque colour 0xFFRRGGBB of a value.
     *
     * @param fraction 0 at the lower and 1 at the upper end of the scale; clamped, NaN is the lower
     */
    public int rgb(double fraction) {
        double place = fraction > 0 ? Math.min(fraction, 1) : 0;
        return step((int) Math.round(place * LAST));
    }

    /**
     * The opaque colour of a step.
     *
     * @param step 0 to {@link #LAST}
     */
    int step(int step) {
        return table[step];
    }

    private static int between(int low, int high, double t) {
        int rgb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (low >> shift) & 0xff;
            int b = (high >> shift) & 0xff;
            rgb = (rgb << 8) | (int) Math.round(a + (b - a) * t);
        }
        return rgb;
    }
}
