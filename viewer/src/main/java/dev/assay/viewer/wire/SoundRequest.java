package dev.assay.viewer.wire;

/**
 * Which part of the sound the console wants.
 *
 * @param from number of the first sample, see {@link SoundPiece}
 * @param count samples wanted
 */
public record SoundRequest(long from, int count) {
    /** Longer than any file. */
    static final long FURTHEST = 1L << 40;

    /** What one request may ask for: ten seconds. */
    public static final int MOST = 10 * SoundPiece.RATE;

    public void put(PayloadWriter to) {
        to.big(from).number(count);
    }

    public static SoundRequest take(PayloadReader from) throws WireException {
        SoundRequest request = new SoundRequest(from.big(0, FURTHEST), from.number(1, MOST));
        from.end();
        return request;
    }
}
