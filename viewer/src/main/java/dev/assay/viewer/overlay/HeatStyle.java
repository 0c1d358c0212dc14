package dev.assay.viewer.overlay;

/**
 * How a map is laid over a picture.
 *
 * @param scale the run of colours
 * @param opacity as the person set it, 0 to 1; at 0.5 the strongest value covers by 0.6
 * @param grey whether the picture under the map loses its colour
 * @param contour whether the threshold is drawn as a line
 */
public record HeatStyle(ColorScale scale, double opacity, boolean grey, boolean contour) {
    private static final double STRONGEST = 0.6;

    /** What a map looks like before anybody changed anything. */
    public static final HeatStyle PLAIN = new HeatStyle(ColorScale.INFERNO, 0.5, true, true);

    public HeatStyle {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity is 0 to 1");
        }
    }

    public HeatStyle withOpacity(double newOpacity) {
        return new HeatStyle(scale, newOpacity, grey, contour);
    }

    public HeatStyle withContour(boolean drawn) {
        return new HeatStyle(scale, opacity, grey, drawn);
    }

    /**
     * How much a cell covers the picture: nothing below the threshold, from there rising to 0.6 at
     * the top of the scale.
     *
     * @param over how far the value lies between threshold (0) and top of the scale (1); negative
     *     below the threshold
     */
    double alpha(double over) {
        if (!(over >= 0)) {
            return 0;
        }
        return Math.min(1, strongest() * Math.sqrt(Math.min(over, 1)));
    }

    /** How much the top of the scale covers, before it is cut at all. */
    double strongest() {
        return STRONGEST * opacity * 2;
    }
}
