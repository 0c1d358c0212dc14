package dev.assay.model.detection;

/**
 * Sound as a model wants it: mono at {@code rate}, value = sample of 16 bits * scale.
 *
 * @param rate samples a second
 * @param samples length of one window
 * @param hop samples from one window to the next
 * @param repeatShort whether a shorter sound is repeated end to end (else silence follows)
 */
public record AudioInput(
        String name,
        ElementType type,
        int rate,
        int samples,
        int hop,
        double scale,
        boolean repeatShort)
        implements ModelInput {
    public AudioInput {
        if (rate < 4000 || rate > 192_000 || samples < 1 || samples > 60 * rate || hop < 1) {
            throw new IllegalArgumentException("a window of at most a minute at a usual rate");
        }
    }

    @Override
    public String inWords() {
        return "mono " + rate + " Hz, windows of " + samples + " samples every " + hop;
    }
}
