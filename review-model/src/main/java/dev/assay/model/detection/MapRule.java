package dev.assay.model.detection;

/**
 * Where a frame's map comes from.
 *
 * @param output name of the output, its last two dimensions rows and columns
 * @param channel which channel of it
 * @param step how many input pixels one cell of the output covers, across and down
 * @param pool how many cells across and down are averaged into one stored cell
 * @param keptAs how fine the values are kept; bytes unless the card says otherwise
 * @param higherMeans the polarity of the raw map; maps shown are always oriented
 */
public record MapRule(
        String output,
        int channel,
        int step,
        int pool,
        HigherMeans higherMeans,
        MapScale scale,
        MapType keptAs) {
    public MapRule {
        if (channel < 0 || step < 1 || step > 256 || pool < 1 || pool > 64) {
            throw new IllegalArgumentException("a map has a channel, a step and a pool");
        }
    }

    /** Turns a raw value so that higher is more suspicious, mirrored on the map's own scale. */
    public float orient(float raw) {
        return higherMeans != HigherMeans.GENUINE
                ? raw
                : (float) (scale.valueMin() + scale.valueMax() - raw);
    }
}
