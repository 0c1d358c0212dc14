package dev.assay.app.ui.play;

/** Where playing is: it began at {@code began} nanoseconds, {@code from} seconds into the clip. */
record PlayClock(long began, double from, Speed speed) {
    double elapsed(long nanos) {
        return from + (nanos - began) / 1e9 * speed.factor();
    }
}
