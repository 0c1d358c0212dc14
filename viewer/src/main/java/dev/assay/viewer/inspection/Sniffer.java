package dev.assay.viewer.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells content by its first bytes; looks at no more than {@link #HEAD} of them. */
public final class Sniffer {
    /** Bytes that suffice. */
    public static final int HEAD = 1024;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "mif1", "msf1", "hevc");

    private final ByteBuffer head;

    private Sniffer(ByteBuffer head) {
        this.head = head;
    }

    /**
     * @param head the first bytes of the content, all of it where it is short
     */
    public static ContentType sniff(ByteBuffer head) {
        return new Sniffer(head.slice()).type();
    }

    private ContentType type() {
        if (!head.hasRemaining()) {
            return ContentType.EMPTY;
        }
        if (at(0, "\u00ff\u00d8\u00ff")) {
            return ContentType.JPEG;
        }
        if (at(0, "\u0089PNG\r\n\u001a\n")) {
            return ContentType.PNG;
        }
        if (at(0, "GIF87a") || at(0, "GIF89a")) {
            return ContentType.GIF;
        }
        if (at(0, "RIFF")) {
            return at(8, "WEBP")
                    ? ContentType.WEBP
                    : at(8, "AVI ")
                            ? ContentType.AVI
                            : at(8, "WAVE") ? ContentType.WAV : ContentType.UNKNOWN;
        }
        if (at(4, "ftyp")) {
            return brand();
        }
        if (at(4, "moov") || at(4, "mdat") || at(4, "wide") || at(4, "free")) {
            return ContentType.QUICKTIME;
        }
        if (at(0, "\u001aE\u00df\u00a3")) {
            return text(64).contains("webm") ? ContentType.WEBM : ContentType.MATROSKA;
        }
        return others();
    }

    private ContentType others() {
        if (at(0, "II*\0") || at(0, "MM\0*")) {
            return ContentType.TIFF;
        }
        if (at(0, "\u00ff\n") || at(4, "JXL \r\n\u0087\n")) {
            return ContentType.JPEG_XL;
        }
        if (at(0, "OggS")) {
            return ContentType.OGG;
        }
        if (at(0, "fLaC")) {
            return ContentType.FLAC;
        }
        if (at(0, "ID3") || mpegSound()) {
            return ContentType.MP3;
        }
        if (at(0, "\0\0\u0001\u00ba") || at(0, "\0\0\u0001\u00b3")) {
            return ContentType.MPEG_PS;
        }
        if (at(0, "G") && at(188, "G") && at(376, "G")) {
            return ContentType.MPEG_TS;
        }
        if (at(0, "FLV\u0001")) {
            return ContentType.FLV;
        }
        if (at(0, "%PDF-")) {
            return ContentType.PDF;
        }
        if (at(0, "PK\u0003\u0004") || at(0, "PK\u0005\u0006")) {
            return ContentType.ZIP;
        }
        if (at(0, "BM") && head.remaining() > 30 && head.getInt(6) == 0) {
            return ContentType.BMP;
        }
        return words();
    }

    private ContentType brand() {
        String brand = text(12).substring(8);
        if (HEIC_BRANDS.contains(brand)) {
            return text(64).contains("avif") ? ContentType.AVIF : ContentType.HEIC;
        }
        return switch (brand) {
            case "avif", "avis" -> ContentType.AVIF;
            case "qt  " -> ContentType.QUICKTIME;
            case "M4A ", "M4B " -> ContentType.M4A;
            default -> ContentType.MP4;
        };
    }

    private boolean mpegSound() {
        return head.remaining() > 3
                && (head.get(0) & 0xff) == 0xff
                && (head.get(1) & 0xe6) == 0xe2
                && (head.get(2) & 0xf0) != 0xf0;
    }

    private ContentType words() {
        String text = text(HEAD);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<script")
                || start.startsWith("<svg")
                || start.startsWith("<?xml")) {
            return ContentType.HTML;
        }
        boolean readable =
                text.chars()
                                .allMatch(c ->
                                        (c >= 0x20 && c != 0x7f)
                                                || c == '\n'
                                                || c == '\r'
                                                || c == '\t')
                        && text.chars().filter(c -> c > 0x7f).count() * 4 < text.length();
        return readable ? ContentType.TEXT : ContentType.UNKNOWN;
    }

    private String text(int length) {
        byte[] bytes = new byte[Math.min(length, head.remaining())];
        head.get(0, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private boolean at(int position, String signature) {
        if (head.remaining() < position + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((head.get(position + i) & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
