package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;

/** Numbers of a TIFF in its byte order, classic or big. */
record TiffNumbers(SourceReader file, boolean little, boolean big) {
    private static final int FIELDS = 20_000;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /**
     * One field; {@code count} is where its count is written, {@code value} where its value lies.
     */
    record Field(int tag, ByteRange count, ByteRange value) {}

    static TiffNumbers of(SourceReader file) throws MalformedException, EnvironmentException {
        boolean little = file.u8(0) == 'I';
        int magic = little ? file.u8(2) : file.u8(3);
        return new TiffNumbers(file, little, magic == 43);
    }

    long first() throws MalformedException, EnvironmentException {
        return big ? u64(8) : u32(4);
    }

    long entries(long directory) throws MalformedException, EnvironmentException {
        long count = big ? u64(directory) : u16(directory);
        if (count > FIELDS) {
            throw new MalformedException("A TIFF directory has too many fields.");
        }
        return count;
    }

    long next(long directory, long count) throws MalformedException, EnvironmentException {
        return big ? u64(directory + 8 + count * 20) : u32(directory + 2 + count * 12);
    }

    Field field(long directory, long index) throws MalformedException, EnvironmentException {
        long at = big ? directory + 8 + index * 20 : directory + 2 + index * 12;
        int type = u16(at + 2);
        long count = big ? u64(at + 4) : u32(at + 4);
        long size = type < SIZES.length ? SIZES[type] : 0;
        if (size > 0 && count > file.length() / size) {
            size = 0;
        }
        long length = size * count;
        int room = big ? 8 : 4;
        long inline = at + (big ? 12 : 8);
        long value = length <= room ? inline : big ? u64(inline) : u32(inline);
        if (!file.has(value, length)) {
            length = 0;
            value = 0;
        }
        return new Field(u16(at), new ByteRange(at + 4, room), new ByteRange(value, length));
    }

    private int u16(long at) throws MalformedException, EnvironmentException {
        int value = file.u16(at);
        return little ? Short.reverseBytes((short) value) & 0xffff : value;
    }

    private long u32(long at) throws MalformedException, EnvironmentException {
        return little ? file.u32LittleEndian(at) : file.u32(at);
    }

    private long u64(long at) throws MalformedException, EnvironmentException {
        long low = u32(little ? at : at + 4);
        long high = u32(little ? at + 4 : at);
        if (high > Integer.MAX_VALUE) {
            throw new MalformedException("A TIFF offset is larger than any file.");
        }
        return high << 32 | low;
    }
}
