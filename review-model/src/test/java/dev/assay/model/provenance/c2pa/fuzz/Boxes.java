package dev.assay.model.provenance.c2pa.fuzz;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Places in a file that look like boxes or chunks: a length beside a type of four characters. */
record Boxes(List<Box> all) {
    private static final int MOST = 4_000;

    /**
     * @param length as written, with the header
     */
    record Box(int offset, int length, boolean cbor) {
        int end() {
            return offset + length;
        }
    }

    static Boxes of(byte[] file) {
        List<Box> found = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(file);
        for (int at = 0; at + 8 <= file.length && found.size() < MOST; at++) {
            if (isType(file, at + 4)) {
                int length = buffer.getInt(at);
                if (length >= 8 && length <= file.length - at) {
                    boolean cbor = file[at + 4] == 'c' && file[at + 5] == 'b';
                    found.add(new Box(at, length, cbor));
                }
            }
        }
        return new Boxes(List.copyOf(found));
    }

    private static boolean isType(byte[] file, int at) {
        for (int i = at; i < at + 4; i++) {
            boolean letter =
                    (file[i] >= 'a' && file[i] <= 'z') || (file[i] >= 'A' && file[i] <= 'Z');
            if (!letter && !(file[i] >= '0' && file[i] <= '9')) {
                return false;
            }
        }
        return true;
    }

    List<Box> cbor() {
        return all.stream().filter(Box::cbor).toList();
    }

    /** Boxes that another one of at most {@code most} bytes follows. */
    List<Box> followed() {
        List<Box> found = new ArrayList<>();
        for (Box box : all) {
            if (all.stream().anyMatch(b -> b.offset() == box.end())) {
                found.add(box);
            }
        }
        return found;
    }

    Box after(Box box) {
        return all.stream().filter(b -> b.offset() == box.end()).findFirst().orElse(box);
    }
}
