package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.ByteRange;
import java.nio.ByteBuffer;

/** A part of a file as a file of its own; the range lies inside the whole. */
record PartSource(ByteSource whole, ByteRange range) implements ByteSource {
    @Override
    public long length() {
        return range.length();
    }

    @Override
    public int read(long position, ByteBuffer into) throws EnvironmentException {
        long left = range.length() - position;
        if (left <= 0) {
            return -1;
        }
        int limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + left));
        int read = whole.read(range.offset() + position, into);
        into.limit(limit);
        return read;
    }
}
