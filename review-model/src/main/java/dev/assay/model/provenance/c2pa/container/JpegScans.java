package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The part of a JPEG from the first scan on. A scan runs up to the next marker that is no restart;
 * restart markers inside are named as well, as parts of two bytes.
 */
record JpegScans(SourceReader file, List<Segment> segments) {
    private static final int MOST = 1_000_000;
    private static final int CHUNK = 1 << 15;

    void from(ByteRange firstScan) throws MalformedException, EnvironmentException {
        long start = firstScan.offset();
        long at = firstScan.end();
        int marker = 0xda;
        while (segments.size() < MOST) {
            List<Segment> restarts = new ArrayList<>();
            if (marker == 0xda) {
                at = endOfScan(at, restarts);
            }
            segments.add(new Segment(name(marker), new ByteRange(start, at - start)));
            segments.addAll(restarts);
            if (at >= file.length()) {
                return;
            }
            start = at;
            marker = file.u8(at + 1);
            long length = marker != 0xd9 && file.has(at + 2, 2) ? file.u16(at + 2) : 0;
            at = Math.min(at + 2 + length, file.length());
            if (marker == 0xd9) {
                segments.add(new Segment(name(marker), new ByteRange(start, 2)));
                return;
            }
        }
    }

    /** The next marker that is neither stuffing nor restart, or the end of the file. */
    private long endOfScan(long from, List<Segment> restarts)
            throws MalformedException, EnvironmentException {
        long at = from;
        while (at + 1 < file.length()) {
            int length = (int) Math.min(CHUNK, file.length() - at);
            byte[] chunk = file.bytes(at, length);
            for (int i = 0; i + 1 < length; i++) {
                int next = chunk[i + 1] & 0xff;
                if (chunk[i] != (byte) 0xff || next == 0 || next == 0xff) {
                    continue;
                }
                if (next < 0xd0 || next > 0xd7) {
                    return at + i;
                }
                if (restarts.size() < MOST) {
                    restarts.add(new Segment(name(next), new ByteRange(at + i, 2)));
                }
            }
            at += length - 1;
        }
        return file.length();
    }

    /** The name box hashes use for a marker. */
    static String name(int marker) {
        return switch (marker) {
            case 0xc4 -> "DHT";
            case 0xcc -> "DAC";
            case 0xd9 -> "EOI";
            case 0xda -> "SOS";
            case 0xdb -> "DQT";
            case 0xdc -> "DNL";
            case 0xdd -> "DRI";
            case 0xde -> "DHP";
            case 0xdf -> "EXP";
            case 0xfe -> "COM";
            case 0x01 -> "TEM";
            case 0xc8 -> "JPG";
            default -> {
                if (marker >= 0xe0 && marker <= 0xef) {
                    yield "APP" + (marker - 0xe0);
                }
                if (marker >= 0xc0 && marker <= 0xcf) {
                    yield "SOF" + (marker - 0xc0);
                }
                if (marker >= 0xd0 && marker <= 0xd7) {
                    yield "RST" + (marker - 0xd0);
                }
                yield String.format(Locale.ROOT, "%02X", marker);
            }
        };
    }
}
