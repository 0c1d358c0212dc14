package dev.assay.model.provenance.c2pa.sign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** A PNG takes a store as one {@code caBX} chunk right behind its header chunk. */
final class PngSeat {
    private static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] TYPE = "caBX".getBytes(StandardCharsets.US_ASCII);

    /** Signature and header chunk: 8, 4 for the length, 4 for the type, 13, 4 for the sum. */
    private static final int HEAD = 33;

    private PngSeat() {}

    static Optional<Seat> in(byte[] file) {
        boolean png =
                file.length > HEAD && Arrays.equals(file, 0, START.length, START, 0, START.length);
        return png
                ? Optional.of(
                        new Seat(
                                Arrays.copyOf(file, HEAD),
                                PngSeat::chunk,
                                Arrays.copyOfRange(file, HEAD, file.length)))
                : Optional.empty();
    }

    private static byte[] chunk(byte[] store) {
        CRC32 sum = new CRC32();
        sum.update(TYPE);
        sum.update(store);
        return ByteBuffer.allocate(12 + store.length)
                .putInt(store.length)
                .put(TYPE)
                .put(store)
                .putInt((int) sum.getValue())
                .array();
    }
}
