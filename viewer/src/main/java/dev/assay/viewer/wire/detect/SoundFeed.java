package dev.assay.viewer.wire.detect;

/** Windows of sound, mixed to one channel; value = sample * scale with samples in -1..1. */
public record SoundFeed(
        String input, int type, int rate, int samples, int hop, double scale, boolean repeatShort)
        implements Feed {
    public SoundFeed {
        if (rate < 4000
                || rate > 192_000
                || samples < 1
                || samples > 60 * rate
                || hop < 1
                || type < F32
                || type > F16) {
            throw new IllegalArgumentException("not a sound feed");
        }
    }
}
