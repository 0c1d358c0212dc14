package dev.assay.model.provenance.c2pa.digest;

import dev.assay.model.provenance.ByteRange;

/** One thing to hash: bytes of the file, or the 64-bit offset of a box put in their place. */
public sealed interface Passage {
    /** Bytes of the file, as they are. */
    record Stretch(ByteRange range) implements Passage {}

    /** The number {@code offset} as eight bytes, big-endian (bmff hash v2 and later). */
    record Offset(long offset) implements Passage {}
}
