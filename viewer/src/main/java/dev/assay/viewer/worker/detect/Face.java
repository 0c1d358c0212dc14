package dev.assay.viewer.worker.detect;

/**
 * A face in coded pixels.
 *
 * @param sureness 0 to 1
 */
record Face(double left, double top, double width, double height, double sureness) {
    /** Part of the union that two faces share. */
    double shared(Face other) {
        double across =
                Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double both = across * down;
        return both / (width * height + other.width * other.height - both);
    }

    /**
     * The part of a picture around this face: the box enlarged about its centre by a factor, by
     * less where it would be larger than the picture, and moved into it.
     */
    Cut enlarged(double factor, int wide, int high) {
        double most = Math.min(factor, Math.min((wide - 1) / width, (high - 1) / height));
        double across = width * most;
        double down = height * most;
        double x = Math.clamp(left + (width - across) / 2, 0, Math.max(0, wide - 1 - across));
        double y = Math.clamp(top + (height - down) / 2, 0, Math.max(0, high - 1 - down));
        int right = (int) Math.min(wide - 1L, (long) (x + across));
        int low = (int) Math.min(high - 1L, (long) (y + down));
        return new Cut((int) x, (int) y, right - (int) x + 1, low - (int) y + 1);
    }
}
