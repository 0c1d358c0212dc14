package dev.assay.model.provenance.c2pa.source;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.ByteRange;
import java.nio.ByteBuffer;

/**
 * Random access to the numbers and short stretches of a hostile source. Keeps one page, so that
 * walking headers is cheap. Big-endian unless the name says otherwise. Not safe for several
 * threads.
 */
public final class SourceReader {
    private static final int PAGE = 1 << 16;

    private final ByteSource source;
    private final ByteBuffer page = ByteBuffer.allocate(PAGE).limit(0);
    private long pageAt;

    public SourceReader(ByteSource source) {
        this.source = source;
    }

    public ByteSource source() {
        return source;
    }

    public long length() {
        return source.length();
    }

    /** Whether {@code length} bytes from {@code at} lie inside the source. */
    public boolean has(long at, long length) {
        return at >= 0 && length >= 0 && at <= length() && length <= length() - at;
    }

    /** A copy of some bytes; the caller has bounded {@code length}. */
    public byte[] bytes(long at, int length) throws MalformedException, EnvironmentException {
        if (!has(at, length)) {
            throw new MalformedException("The file ends inside one of its parts.");
        }
        ByteBuffer into = ByteBuffer.allocate(length);
        if (length <= PAGE) {
            load(at, length);
            into.put(page.slice((int) (at - pageAt), length));
        } else {
            fill(at, into);
        }
        return into.array();
    }

    /** A copy of a range no longer than {@code most} bytes. */
    public byte[] bytes(ByteRange range, int most) throws MalformedException, EnvironmentException {
        if (range.length() > most) {
            throw new MalformedException("A part of the file is larger than is examined.");
        }
        return bytes(range.offset(), (int) range.length());
    }

    public int u8(long at) throws MalformedException, EnvironmentException {
        return view(at, 1).get(0) & 0xff;
    }

    public int u16(long at) throws MalformedException, EnvironmentException {
        return view(at, 2).getShort(0) & 0xffff;
    }

    public long u32(long at) throws MalformedException, EnvironmentException {
        return view(at, 4).getInt(0) & 0xffffffffL;
    }

    /** A 64-bit length or offset; anything beyond 2^63 is malformed. */
    public long u64(long at) throws MalformedException, EnvironmentException {
        long value = view(at, 8).getLong(0);
        if (value < 0) {
            throw new MalformedException("A length is larger than any file.");
        }
        return value;
    }

    public long u32LittleEndian(long at) throws MalformedException, EnvironmentException {
        return Integer.reverseBytes(view(at, 4).getInt(0)) & 0xffffffffL;
    }

    /** Four characters as a type code. */
    public String code(long at) throws MalformedException, EnvironmentException {
        return new String(bytes(at, 4), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** Whether the bytes at a place are these; false beyond the end. */
    public boolean matches(long at, byte[] expected) throws EnvironmentException {
        if (!has(at, expected.length)) {
            return false;
        }
        load(at, expected.length);
        return page.slice((int) (at - pageAt), expected.length).equals(ByteBuffer.wrap(expected));
    }

    private ByteBuffer view(long at, int length) throws MalformedException, EnvironmentException {
        if (!has(at, length)) {
            throw new MalformedException("The file ends inside one of its parts.");
        }
        load(at, length);
        return page.slice((int) (at - pageAt), length);
    }

    private void load(long at, int length) throws EnvironmentException {
        if (at >= pageAt && at + length <= pageAt + page.limit()) {
            return;
        }
        page.clear().limit((int) Math.min(PAGE, length() - at));
        pageAt = at;
        fill(at, page);
        page.flip();
    }

    private void fill(long at, ByteBuffer into) throws EnvironmentException {
        long position = at;
        while (into.hasRemaining()) {
            int read = source.read(position, into);
            if (read <= 0) {
                throw new EnvironmentException(
                        "item.short",
                        "The item ended before its stated length.",
                        "Pull the item again.",
                        true,
                        null);
            }
            position += read;
        }
    }
}
