package dev.assay.viewer.inspection;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;

/** Walks the markers of a JPEG to its end marker (ITU-T T.81 B.1); unpacks nothing. */
final class JpegWalk {
    private static final int PART = 1 << 16;
    private static final long LIMIT = 256L << 20;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private final ByteSource bytes;
    private ByteBuffer part = ByteBuffer.allocate(0);
    private long partAt;

    JpegWalk(ByteSource bytes) {
        this.bytes = bytes;
    }

    /** Position after the end marker, or -1 where there is none. */
    long end() throws EnvironmentException {
        long position = 2;
        while (position < LIMIT) {
            int prefix = at(position);
            int marker = at(position + 1);
            if (prefix != 0xff || marker < 0) {
                return -1;
            }
            if (marker == END) {
                return position + 2;
            }
            if (marker == 0xff || (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01) {
                position += marker == 0xff ? 1 : 2;
                continue;
            }
            int high = at(position + 2);
            int low = at(position + 3);
            if (high < 0 || low < 0) {
                return -1;
            }
            position += 2 + (high << 8 | low);
            if (marker == START_OF_SCAN) {
                position = afterScan(position);
            }
        }
        return -1;
    }

    /** Entropy-coded data end at a marker that is neither stuffing nor a restart. */
    private long afterScan(long from) throws EnvironmentException {
        long position = from;
        while (position < LIMIT) {
            int value = at(position);
            if (value < 0) {
                return LIMIT;
            }
            if (value == 0xff) {
                int next = at(position + 1);
                if (next != 0 && next != 0xff && (next < 0xD0 || next > 0xD7)) {
                    return position;
                }
            }
            position++;
        }
        return LIMIT;
    }

    private int at(long position) throws EnvironmentException {
        if (position < partAt || position >= partAt + part.limit()) {
            if (position >= bytes.length()) {
                return -1;
            }
            part = ByteBuffer.allocate((int) Math.min(PART, bytes.length() - position));
            while (part.hasRemaining() && bytes.read(position + part.position(), part) > 0) {
                // until it is full or the source ends
            }
            part.flip();
            partAt = position;
            if (!part.hasRemaining()) {
                return -1;
            }
        }
        return part.get((int) (position - partAt)) & 0xff;
    }
}
