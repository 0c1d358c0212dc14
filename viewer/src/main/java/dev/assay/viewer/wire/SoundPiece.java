package dev.assay.viewer.wire;

import java.nio.ByteBuffer;

/**
 * Sound to be played: two channels of signed 16-bit samples, little endian, interleaved, {@link
 * #RATE} a second.
 *
 * @param from number of the first sample, counted from the time of the first picture, or from the
 *     beginning of the sound where there are no pictures
 * @param samples {@link #FRAME} bytes each; fewer than were asked for only at the end
 */
public record SoundPiece(long from, ByteBuffer samples) {
    /** Samples a second. */
    public static final int RATE = 48_000;

    public static final int CHANNELS = 2;

    /** Bytes of one sample of all channels. */
    public static final int FRAME = 2 * CHANNELS;

    /** Samples of one piece: two seconds. */
    public static final int MOST = 2 * RATE;

    public SoundPiece {
        samples = samples.slice().asReadOnlyBuffer();
    }

    /** How many samples there are. */
    public int count() {
        return samples.capacity() / FRAME;
    }

    public void put(PayloadWriter to) {
        to.big(from).number(count()).rest(samples);
    }

    /** Bounds every value. */
    public static SoundPiece take(PayloadReader from) throws WireException {
        long first = from.big(0, SoundRequest.FURTHEST);
        int count = from.number(0, MOST);
        SoundPiece piece = new SoundPiece(first, ByteBuffer.wrap(from.bytes(count * FRAME)));
        from.end();
        return piece;
    }
}
