package dev.assay.viewer.inspection;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks for what does not fit: a second format in the same bytes, data after the end, sizes that
 * only a decoder bomb has. Reads structure only, bounded, and unpacks nothing.
 */
public final class RiskScan {
    private static final int TAIL = 65_557;
    private static final int MOST_CHUNKS = 100_000;
    private static final long MANY_PIXELS = 50_000_000;
    private static final long PIXELS_PER_BYTE = 250;
    private static final int PNG_END = 0x49454E44;
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private final ByteSource bytes;
    private final ContentType type;
    private final List<Risk> risks = new ArrayList<>();

    private RiskScan(ByteSource bytes, ContentType type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** What stands out in the bytes themselves. */
    public static List<Risk> of(ByteSource bytes, ContentType type) throws EnvironmentException {
        RiskScan scan = new RiskScan(bytes, type);
        scan.otherFormats();
        scan.afterTheEnd();
        scan.size();
        return List.copyOf(scan.risks);
    }

    /** What does not fit between the bytes and what is said of them. */
    public static List<Risk> ofClaims(ContentType type, String extension, String declared) {
        List<Risk> found = new ArrayList<>();
        if (!type.fitsExtension(extension)) {
            found.add(
                    new Risk(
                            Risk.EXTENSION_MISMATCH,
                            "The name says one kind of content, the bytes are "
                                    + type.mime()
                                    + "."));
        }
        if (!type.fitsMime(declared)) {
            found.add(
                    new Risk(
                            Risk.DECLARED_MISMATCH,
                            "The declared type is not that of the bytes, " + type.mime() + "."));
        }
        return found;
    }

    private ByteBuffer read(long position, int length) throws EnvironmentException {
        ByteBuffer part = ByteBuffer.allocate(Math.clamp(bytes.length() - position, 0, length));
        while (part.hasRemaining() && bytes.read(position + part.position(), part) > 0) {
            // until it is full or the source ends
        }
        return part.flip();
    }

    private void otherFormats() throws EnvironmentException {
        ByteBuffer tail = read(Math.max(0, bytes.length() - TAIL), TAIL);
        if (type != ContentType.ZIP && contains(tail, ZIP_END)) {
            risks.add(new Risk(Risk.POLYGLOT, "The file is also a ZIP archive."));
        }
        String head =
                StandardCharsets.ISO_8859_1
                        .decode(read(0, Sniffer.HEAD))
                        .toString()
                        .toLowerCase(Locale.ROOT);
        if (type != ContentType.PDF && head.contains("%pdf-")) {
            risks.add(new Risk(Risk.POLYGLOT, "The file is also a PDF document."));
        }
        if (type != ContentType.HTML
                && (head.contains("<script") || head.contains("<html") || head.contains("<?php"))) {
            risks.add(new Risk(Risk.POLYGLOT, "The file also begins like a web page or script."));
        }
    }

    private static boolean contains(ByteBuffer bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.limit(); i++) {
            int same = 0;
            while (same < wanted.length && bytes.get(i + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private void afterTheEnd() throws EnvironmentException {
        long end =
                switch (type) {
                    case PNG -> pngEnd();
                    case WEBP, AVI, WAV -> riffEnd();
                    case JPEG -> new JpegWalk(bytes).end();
                    case MP4, M4A, QUICKTIME, HEIC, AVIF -> boxesEnd();
                    case MATROSKA, WEBM -> segmentEnd();
                    default -> bytes.length();
                };
        if (end < 0 || end > bytes.length()) {
            risks.add(new Risk(Risk.ENDS_EARLY, "The file ends before its own structure does."));
        }
        if (end > 0 && end < bytes.length()) {
            risks.add(
                    new Risk(
                            Risk.TRAILING_DATA,
                            (bytes.length() - end) + " bytes follow the end of the content."));
        }
    }

    private long pngEnd() throws EnvironmentException {
        long position = 8;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            ByteBuffer chunk = read(position, 8);
            if (chunk.remaining() < 8) {
                return -1;
            }
            long length = chunk.getInt(0) & 0xffffffffL;
            position += 12 + length;
            if (chunk.getInt(4) == PNG_END) {
                return position;
            }
        }
        return -1;
    }

    /** ISO 14496-12, 4.2: boxes one after the other; size 0 reaches to the end of the file. */
    private long boxesEnd() throws EnvironmentException {
        long position = 0;
        for (int i = 0; i < MOST_CHUNKS && position < bytes.length(); i++) {
            ByteBuffer box = read(position, 16);
            if (box.remaining() < 8) {
                return -1;
            }
            long size = box.getInt(0) & 0xffffffffL;
            if (size == 1 && box.remaining() == 16) {
                size = box.getLong(8);
            }
            if (size == 0) {
                return bytes.length();
            }
            if (size < 8) {
                return position;
            }
            position += size;
        }
        return position;
    }

    /** RFC 8794: the EBML header, then one segment, whose size may be unknown. */
    private long segmentEnd() throws EnvironmentException {
        long header = 4 + sizeLength(4) + elementSize(4);
        long segment = header + 4;
        long size = elementSize(segment);
        return size < 0 ? bytes.length() : segment + sizeLength(segment) + size;
    }

    private int sizeLength(long position) throws EnvironmentException {
        ByteBuffer first = read(position, 1);
        return first.hasRemaining() ? Integer.numberOfLeadingZeros(first.get(0) & 0xff) - 23 : 1;
    }

    /** Value of an EBML size, or -1 where it says unknown. */
    private long elementSize(long position) throws EnvironmentException {
        int length = Math.min(sizeLength(position), 8);
        ByteBuffer coded = read(position, length);
        if (coded.remaining() < length) {
            return -1;
        }
        long value = coded.get(0) & (0xff >> length);
        for (int i = 1; i < length; i++) {
            value = (value << 8) | (coded.get(i) & 0xff);
        }
        return value == (1L << (7 * length)) - 1 ? -1 : value;
    }

    private long riffEnd() throws EnvironmentException {
        ByteBuffer head = read(0, 8);
        return head.remaining() < 8 ? -1 : 8 + (Integer.reverseBytes(head.getInt(4)) & 0xffffffffL);
    }

    private void size() throws EnvironmentException {
        ByteBuffer head = read(0, 32);
        long pixels = 0;
        if (type == ContentType.PNG && head.remaining() >= 24) {
            pixels = (head.getInt(16) & 0xffffffffL) * (head.getInt(20) & 0xffffffffL);
        } else if (type == ContentType.GIF && head.remaining() >= 10) {
            pixels =
                    (long) (Short.reverseBytes(head.getShort(6)) & 0xffff)
                            * (Short.reverseBytes(head.getShort(8)) & 0xffff);
        }
        sized(pixels);
    }

    private void sized(long pixels) {
        if (unpacksTooMuch(pixels, bytes.length())) {
            risks.add(
                    new Risk(
                            Risk.BOMB,
                            "The picture unpacks to far more than a file of this size should."));
        }
    }

    /** Whether so many pixels in so few bytes are what a decoder bomb has. */
    public static boolean unpacksTooMuch(long pixels, long length) {
        return pixels > MANY_PIXELS && pixels / Math.max(length, 1) > PIXELS_PER_BYTE;
    }
}
