package dev.assay.app.demo.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Changes single fields in the header of an MP4 that our own encoder wrote. */
final class Mp4Header {
    private static final int ONE = 0x10000;

    private final ByteBuffer file;

    Mp4Header(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /** Says that the picture is to be turned a quarter clockwise to be shown. */
    void turnClockwise(int height) {
        int matrix = box("moov", "trak", "tkhd") + 48;
        int[] turned = {0, ONE, 0, -ONE, 0, 0, height * ONE, 0, 0x40000000};
        for (int i = 0; i < turned.length; i++) {
            file.putInt(matrix + 4 * i, turned[i]);
        }
    }

    /** Claims another size and another duration than the file has. */
    void lie(int width, int height, int durationFactor) {
        int movie = box("moov", "mvhd") + 24;
        file.putInt(movie, file.getInt(movie) * durationFactor);
        int track = box("moov", "trak", "tkhd");
        file.putInt(track + 28, file.getInt(track + 28) * durationFactor);
        file.putInt(track + 84, width * ONE);
        file.putInt(track + 88, height * ONE);
    }

    private int box(String... path) {
        int start = 0;
        int end = file.capacity();
        for (String name : List.of(path)) {
            int at = start;
            while (!name.equals(type(at))) {
                at += file.getInt(at);
            }
            end = Math.min(end, at + file.getInt(at));
            start = at + 8;
        }
        return start - 8;
    }

    private String type(int at) {
        byte[] name = new byte[4];
        file.get(at + 4, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
