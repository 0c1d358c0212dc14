package dev.assay.viewer.wire;

import java.nio.ByteBuffer;

/**
 * A sound stream in at most {@link #MOST} columns of even length: least and greatest sample, and
 * the power in bands of equal width from nothing to half the rate.
 *
 * @param rate samples a second
 * @param samples of the whole stream
 * @param hop samples of one column; the last may be shorter
 * @param least by column, signed, 127 for full scale
 * @param greatest by column, signed, 127 for full scale
 * @param power by column and band, unsigned, in steps of {@link #STEP_DECIBELS} from {@link
 *     #FLOOR_DECIBELS} below full scale
 */
public record SoundColumns(
        int rate, long samples, int hop, ByteBuffer least, ByteBuffer greatest, ByteBuffer power) {
    /** Columns. */
    public static final int MOST = 4096;

    /** Bands of one column. */
    public static final int BANDS = 128;

    public static final double FLOOR_DECIBELS = 110;
    public static final double STEP_DECIBELS = FLOOR_DECIBELS / 255;

    /** Longer than any file at any rate. */
    private static final long MOST_SAMPLES = 1L << 48;

    public SoundColumns {
        least = least.slice().asReadOnlyBuffer();
        greatest = greatest.slice().asReadOnlyBuffer();
        power = power.slice().asReadOnlyBuffer();
        if (greatest.capacity() != least.capacity()
                || power.capacity() != least.capacity() * BANDS) {
            throw new IllegalArgumentException("columns of different number");
        }
    }

    public int count() {
        return least.capacity();
    }

    public void put(PayloadWriter to) {
        to.number(rate).big(samples).number(hop).number(count());
        to.rest(least).rest(greatest).rest(power);
    }

    /** Bounds every value. */
    public static SoundColumns take(PayloadReader from) throws WireException {
        int rate = from.number(1, 768_000);
        long samples = from.big(0, MOST_SAMPLES);
        int hop = from.number(1, Integer.MAX_VALUE);
        int count = from.number(0, MOST);
        if (samples > (long) hop * count) {
            throw new WireException("fewer columns than sound");
        }
        SoundColumns columns =
                new SoundColumns(
                        rate,
                        samples,
                        hop,
                        ByteBuffer.wrap(from.bytes(count)),
                        ByteBuffer.wrap(from.bytes(count)),
                        ByteBuffer.wrap(from.bytes(count * BANDS)));
        from.end();
        return columns;
    }
}
