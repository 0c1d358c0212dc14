package dev.assay.viewer.worker.detect;

/** A part of a picture, in coded pixels; may reach beyond the right and lower edge. */
record Cut(int left, int top, int width, int height) {
    boolean holds(double x, double y) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }
}
