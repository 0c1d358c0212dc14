package dev.assay.viewer.graph;

import java.util.Locale;

/** The outlines of the seven states as path data for a box of a given size. Pure. */
final class ShapeOutline {
    private ShapeOutline() {}

    /** The main line, closed; what lies inside is the ground of the shape. */
    static String of(ProvenanceState state, double w, double h) {
        return switch (state) {
            case DECLARED -> rounded(0.5, 0.5, w - 1, h - 1, Math.min(8, h / 3));
            case SIGNED, NOT_CHECKABLE -> rounded(0.5, 0.5, w - 1, h - 1, 1.5);
            case SIGNED_TRUSTED -> rounded(3.5, 3.5, w - 7, h - 7, 1);
            case SIGNED_UNKNOWN -> cut(w, h, Math.min(12, h / 3.2));
            case BROKEN -> torn(w, h);
            case ABSENT -> rounded(0.5, 0.5, w - 1, h - 1, (h - 1) / 2);
        };
    }

    /** A second line, open or closed; empty where the state has none. */
    static String second(ProvenanceState state, double w, double h) {
        return switch (state) {
            case SIGNED_TRUSTED -> rounded(0.5, 0.5, w - 1, h - 1, 2);
            case BROKEN -> tear(w - 1, h);
            default -> "";
        };
    }

    /** The plain ground inside a hatched frame. */
    static String window(double w, double h) {
        return rounded(7, 7, w - 14, h - 14, 1);
    }

    private static String rounded(double x, double y, double w, double h, double r) {
        return String.format(
                Locale.ROOT,
                "M%.2f %.2fh%.2fa%.2f %.2f 0 0 1 %.2f %.2fv%.2fa%.2f %.2f 0 0 1 %.2f %.2f"
                        + "h%.2fa%.2f %.2f 0 0 1 %.2f %.2fv%.2fa%.2f %.2f 0 0 1 %.2f %.2fz",
                x + r,
                y,
                w - 2 * r,
                r,
                r,
                r,
                r,
                h - 2 * r,
                r,
                r,
                -r,
                r,
                2 * r - w,
                r,
                r,
                -r,
                -r,
                2 * r - h,
                r,
                r,
                r,
                -r);
    }

    private static String cut(double w, double h, double c) {
        return String.format(
                Locale.ROOT,
                "M%.2f 0.5H%.2fL%.2f %.2fV%.2fL%.2f %.2fH%.2fL0.5 %.2fV%.2fz",
                c,
                w - c,
                w - 0.5,
                c,
                h - c,
                w - c,
                h - 0.5,
                c,
                h - c,
                c);
    }

    private static String torn(double w, double h) {
        double edge = w - gap(h);
        return String.format(Locale.ROOT, "M%.2f 0.5H0.5V%.2fH%.2f", edge, h - 0.5, edge)
                + zigzag(edge, h)
                + "z";
    }

    private static String tear(double x, double h) {
        return String.format(Locale.ROOT, "M%.2f %.2f", x, h - 0.5) + zigzag(x, h);
    }

    /** From the bottom to the top, four teeth to the left. */
    private static String zigzag(double x, double h) {
        StringBuilder line = new StringBuilder();
        double step = (h - 1) / 8;
        double depth = Math.clamp(step, 2, 6);
        for (int i = 1; i <= 8; i++) {
            line.append(
                    String.format(
                            Locale.ROOT,
                            "L%.2f %.2f",
                            i % 2 == 1 ? x - depth : x,
                            h - 0.5 - i * step));
        }
        return line.toString();
    }

    private static double gap(double h) {
        return Math.clamp(h / 5, 4, 15);
    }
}
