package dev.assay.viewer.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in a file its container's headers and its codecs' parameter sets lie, as opposed to what is
 * coded. Found roughly: a changed byte in the wrong place is as good a case as any.
 */
final class Structure {
    private static final int HEAD = 4096;
    private static final int TRANSPORT_PACKET = 188;
    private static final int PARAMETERS = 48;

    /** Bytes from {@code from} up to, not including, {@code to}. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private Structure() {}

    static List<Span> of(byte[] file) {
        List<Span> spans = new ArrayList<>();
        String start = new String(file, 0, Math.min(12, file.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4) || start.startsWith("wide", 4)) {
            boxes(file, spans);
        } else if (start.startsWith("RIFF")) {
            chunks(file, spans);
        } else if (start.startsWith("\u0089PNG")) {
            portable(file, spans);
        } else if (start.startsWith("G") && file.length > TRANSPORT_PACKET && file[188] == 'G') {
            transport(file, spans);
        } else {
            spans.add(new Span(0, Math.min(HEAD, file.length)));
            tail(file, spans);
        }
        parameterSets(file, spans);
        spans.removeIf(span -> span.length() <= 0);
        return spans.isEmpty() ? List.of(new Span(0, Math.max(file.length, 1))) : spans;
    }

    /** Everything but the content of mdat; boxes inside boxes are not told apart. */
    private static void boxes(byte[] file, List<Span> spans) {
        int at = 0;
        while (at + 8 <= file.length) {
            long size = ByteBuffer.wrap(file).getInt(at) & 0xffffffffL;
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int end = (int) Math.min(file.length, size < 8 ? file.length : at + size);
            spans.add(new Span(at, name.equals("mdat") ? at + 8 : end));
            at = end;
        }
    }

    private static void chunks(byte[] file, List<Span> spans) {
        spans.add(new Span(0, 12));
        int at = 12;
        while (at + 8 <= file.length) {
            long size = Integer.reverseBytes(ByteBuffer.wrap(file).getInt(at + 4)) & 0xffffffffL;
            String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            int head = name.equals("LIST") && at > 12 ? 12 : name.equals("LIST") ? 2048 : 40;
            spans.add(new Span(at, Math.min(file.length, at + head)));
            at = (int) Math.min(file.length, at + 8 + size + (size & 1));
        }
        tail(file, spans);
    }

    private static void portable(byte[] file, List<Span> spans) {
        int at = 8;
        while (at + 12 <= file.length) {
            long size = ByteBuffer.wrap(file).getInt(at) & 0xffffffffL;
            spans.add(new Span(at, Math.min(file.length, at + 34)));
            at = (int) Math.min(file.length, at + 12 + size);
        }
    }

    private static void transport(byte[] file, List<Span> spans) {
        for (int at = 0; at + TRANSPORT_PACKET <= file.length; at += TRANSPORT_PACKET) {
            boolean table = at < 6 * TRANSPORT_PACKET;
            spans.add(new Span(at, at + (table ? 64 : 12)));
        }
    }

    private static void tail(byte[] file, List<Span> spans) {
        spans.add(new Span(Math.max(0, file.length - 256), file.length));
    }

    /** Of H.264 and HEVC in byte streams; in MP4 and Matroska they lie in the headers anyway. */
    private static void parameterSets(byte[] file, List<Span> spans) {
        for (int i = 0; i + 4 < file.length; i++) {
            if (file[i] == 0 && file[i + 1] == 0 && file[i + 2] == 1) {
                int advanced = file[i + 3] & 0x1f;
                int efficient = file[i + 3] >> 1 & 0x3f;
                if (advanced == 7 || advanced == 8 || (efficient >= 32 && efficient <= 34)) {
                    spans.add(new Span(i, Math.min(file.length, i + PARAMETERS)));
                }
            }
        }
    }
}
