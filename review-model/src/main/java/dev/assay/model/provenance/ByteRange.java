package dev.assay.model.provenance;

/**
 * Some bytes of a file: {@code length} bytes from {@code offset}.
 *
 * @param offset first byte, from 0
 * @param length number of bytes, 0 or more
 */
public record ByteRange(long offset, long length) {
    public ByteRange {
        if (offset < 0 || length < 0 || offset + length < offset) {
            throw new IllegalArgumentException("not a range of bytes");
        }
    }

    /** The first byte behind the range. */
    public long end() {
        return offset + length;
    }

    public boolean contains(ByteRange other) {
        return other.offset >= offset && other.end() <= end();
    }

    public boolean overlaps(ByteRange other) {
        return offset < other.end() && other.offset < end();
    }
}
