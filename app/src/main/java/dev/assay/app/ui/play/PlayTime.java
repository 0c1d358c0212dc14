package dev.assay.app.ui.play;

import java.util.OptionalDouble;

/**
 * Where playing is, in seconds since the first picture. The sound leads where it is heard; else the
 * window's own clock goes on from where the sound left it. For the JavaFX thread only.
 */
final class PlayTime {
    /** Somebody who drags along the timeline is not to hear a hundred beginnings. */
    private static final long SETTLED_NANOS = 120_000_000;

    private final Listening sound;
    private boolean going;
    private long since;
    private long settled;
    private double from;

    PlayTime(Listening sound) {
        this.sound = sound;
    }

    /** Playing goes on from elsewhere, at another speed, or not at all. */
    void reset() {
        going = false;
        sound.stop();
    }

    /**
     * The time now.
     *
     * @param start where playing begins if it has not begun
     * @param rate of the file's time against the window's; negative backwards
     */
    double at(long nanos, double start, double rate) {
        if (!going) {
            going = true;
            since = nanos;
            from = start;
            settled = nanos + SETTLED_NANOS;
        }
        double now = from + (nanos - since) / 1e9 * rate;
        if (nanos >= settled && !sound.running()) {
            sound.start(now);
            settled = nanos + SETTLED_NANOS;
        }
        OptionalDouble heard = sound.elapsed(nanos);
        if (heard.isPresent()) {
            now = heard.getAsDouble();
            from = now;
            since = nanos;
        }
        return now;
    }
}
