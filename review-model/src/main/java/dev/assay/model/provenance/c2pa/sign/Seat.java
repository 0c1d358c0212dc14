package dev.assay.model.provenance.c2pa.sign;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.function.UnaryOperator;

/**
 * Where a store of a known length will lie in a file: what comes before it, how it is wrapped, and
 * what comes after.
 */
@SuppressWarnings("ArrayRecordComponent") // made here, never changed
record Seat(byte[] before, UnaryOperator<byte[]> wrap, byte[] after) {

    /** The whole file with a store of this maker. */
    byte[] filled(StoreMaker maker) {
        int length = wrap.apply(new byte[maker.length()]).length;
        MessageDigest digest = HashAlgorithm.SHA256.start();
        digest.update(before);
        digest.update(after);
        byte[] store = maker.store(new ByteRange(before.length, length), digest.digest());
        return ByteBuffer.allocate(before.length + length + after.length)
                .put(before)
                .put(wrap.apply(store))
                .put(after)
                .array();
    }
}
