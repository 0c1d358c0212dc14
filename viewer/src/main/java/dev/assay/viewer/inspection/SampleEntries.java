package dev.assay.viewer.inspection;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The picture sizes that the sample entries of an MP4 or QuickTime file claim (ISO 14496-12, 8.5.2
 * and 12.1.3). Players reserve a window by them, decoders go by the stream: a file in which they
 * differ shows different things to different programs. Reads box headers only, a bounded number.
 */
public final class SampleEntries {
    private static final int MOST_BOXES = 20_000;
    private static final int NEAR = 16;
    private static final int MOOV = 0x6d6f6f76;
    private static final int VMHD = 0x766d6864;
    private static final int STSD = 0x73747364;

    /** moov, trak, mdia, minf, stbl. */
    private static final Set<Integer> HOLDERS =
            Set.of(MOOV, 0x7472616b, 0x6d646961, 0x6d696e66, 0x7374626c);

    private final ByteSource bytes;
    private final List<Size> sizes = new ArrayList<>();
    private int boxes;
    private boolean pictures;

    private SampleEntries(ByteSource bytes) {
        this.bytes = bytes;
    }

    /** A size in pixels. */
    public record Size(int width, int height) {
        /** The same but for what codecs pad. */
        public boolean near(Size other) {
            return Math.abs(width - other.width) < NEAR && Math.abs(height - other.height) < NEAR;
        }
    }

    /** Of all picture tracks in the order of the file; none where it is no such file. */
    public static List<Size> sizes(ByteSource bytes, ContentType type) throws EnvironmentException {
        SampleEntries entries = new SampleEntries(bytes);
        if (type == ContentType.MP4 || type == ContentType.QUICKTIME) {
            entries.walk(0, bytes.length());
        }
        return List.copyOf(entries.sizes);
    }

    private ByteBuffer read(long position, int length) throws EnvironmentException {
        ByteBuffer part = ByteBuffer.allocate(length);
        while (part.hasRemaining() && bytes.read(position + part.position(), part) > 0) {
            // until it is full or the source ends
        }
        return part.flip();
    }

    /** Depth is bounded by the kinds of boxes that hold others, number by a count. */
    private void walk(long from, long to) throws EnvironmentException {
        long position = from;
        while (position + 8 <= to && boxes++ < MOST_BOXES) {
            ByteBuffer box = read(position, 16);
            if (box.remaining() < 8) {
                return;
            }
            long size = box.getInt(0) & 0xffffffffL;
            int header = 8;
            if (size == 1 && box.remaining() == 16) {
                size = box.getLong(8);
                header = 16;
            } else if (size == 0) {
                size = to - position;
            }
            if (size < header || size > to - position) {
                return;
            }
            inside(box.getInt(4), position + header, position + size);
            position += size;
        }
    }

    private void inside(int type, long from, long to) throws EnvironmentException {
        if (HOLDERS.contains(type)) {
            walk(from, to);
        } else if (type == VMHD) {
            pictures = true;
        } else if (type == STSD && pictures) {
            pictures = false;
            // version, count, then the first entry: box header, 24 bytes, width, height
            ByteBuffer entry = read(from, 44);
            if (entry.remaining() == 44) {
                sizes.add(new Size(entry.getShort(40) & 0xffff, entry.getShort(42) & 0xffff));
            }
        }
    }
}
