package dev.assay.model.provenance.c2pa.sign;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A JPEG takes a store right behind its start, cut into APP11 segments (ISO 19566-5 annex D). */
final class JpegSeat {
    private static final int START = 2;
    private static final int SEGMENT_MOST = 60_000;
    private static final int REPEATED = 8;

    private JpegSeat() {}

    static Optional<Seat> in(byte[] file) {
        boolean jpeg = file.length >= 4 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8;
        return jpeg
                ? Optional.of(
                        new Seat(
                                Arrays.copyOf(file, START),
                                JpegSeat::segments,
                                Arrays.copyOfRange(file, START, file.length)))
                : Optional.empty();
    }

    private static byte[] segments(byte[] store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (int sequence = 1; at < store.length; sequence++) {
            int repeated = at == 0 ? 0 : REPEATED;
            int count = Math.min(SEGMENT_MOST, store.length - at);
            out.writeBytes(
                    ByteBuffer.allocate(12)
                            .putShort((short) 0xffeb)
                            .putShort((short) (10 + repeated + count))
                            .putShort((short) 0x4a50)
                            .putShort((short) 1)
                            .putInt(sequence)
                            .array());
            out.write(store, 0, repeated);
            out.write(store, at, count);
            at += count;
        }
        return out.toByteArray();
    }
}
