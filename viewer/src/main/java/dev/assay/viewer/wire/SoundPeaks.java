package dev.assay.viewer.wire;

import java.nio.ByteBuffer;

/**
 * How loud a part of the sound is: the greatest sample of every {@link #HOP}.
 *
 * @param from number of the first sample, see {@link SoundPiece}
 * @param peaks unsigned, 255 for full scale; fewer than were asked for only at the end
 */
public record SoundPeaks(long from, ByteBuffer peaks) {
    /** Samples of one peak: a twentieth of a second. */
    public static final int HOP = SoundPiece.RATE / 20;

    public SoundPeaks {
        peaks = peaks.slice().asReadOnlyBuffer();
    }

    public int count() {
        return peaks.capacity();
    }

    /** From 0 to 1. */
    public float peak(int number) {
        return (peaks.get(number) & 0xff) / 255f;
    }

    public void put(PayloadWriter to) {
        to.big(from).number(count()).rest(peaks);
    }

    /** Bounds every value. */
    public static SoundPeaks take(PayloadReader from) throws WireException {
        long first = from.big(0, SoundRequest.FURTHEST);
        int count = from.number(0, SoundRequest.MOST / HOP);
        SoundPeaks peaks = new SoundPeaks(first, ByteBuffer.wrap(from.bytes(count)));
        from.end();
        return peaks;
    }
}
