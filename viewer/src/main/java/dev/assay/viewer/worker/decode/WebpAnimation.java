package dev.assay.viewer.worker.decode;

import dev.assay.viewer.wire.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An animated WebP taken apart, for FFmpeg reads none (WebP Container Specification, "Animation").
 * Sizes and places are bounded by the canvas and the file; what follows a broken chunk is left out.
 */
record WebpAnimation(int width, int height, List<Piece> pieces, boolean cut) {
    private static final int CHUNK = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int FRAME_HEADER = 16;
    private static final int ANIMATED = 0x02;
    private static final long LONGEST_PIECE = 128 << 20;

    /**
     * One frame: a picture for a part of the canvas.
     *
     * @param position of its chunks in the file
     * @param length of them
     * @param millis how long it is shown
     * @param blended over what lies there, else put in its place
     * @param disposed whether its part is cleared before the next one
     * @param opaque surely without transparency
     */
    record Piece(
            long position,
            int length,
            int x,
            int y,
            int width,
            int height,
            int millis,
            boolean blended,
            boolean disposed,
            boolean opaque) {}

    /** Null where the file is no animated WebP. */
    static @Nullable WebpAnimation of(MediaBytes media) throws IOException {
        ByteBuffer head = read(media, 0, 30);
        if (head.remaining() < 30
                || !name(head, 0).equals("RIFF")
                || !name(head, 8).equals("WEBP")
                || !name(head, FIRST_CHUNK).equals("VP8X")
                || (head.get(20) & ANIMATED) == 0) {
            return null;
        }
        int width = 1 + three(head, 24);
        int height = 1 + three(head, 27);
        List<Piece> pieces = new ArrayList<>();
        long position = FIRST_CHUNK;
        boolean cut = false;
        while (position < media.length() && pieces.size() < Limits.MAX_FRAMES) {
            ByteBuffer chunk = read(media, position, CHUNK + FRAME_HEADER + CHUNK);
            if (chunk.remaining() < CHUNK) {
                cut = true;
                break;
            }
            long size = chunk.getInt(4) & 0xffffffffL;
            long end = position + CHUNK + size;
            if (end > media.length()) {
                cut = true;
                break;
            }
            if (name(chunk, 0).equals("ANMF")) {
                Piece piece = piece(chunk, position + CHUNK + FRAME_HEADER, size - FRAME_HEADER);
                if (piece == null || !fits(piece, width, height)) {
                    cut = true;
                    break;
                }
                pieces.add(piece);
            }
            position = end + (size & 1);
        }
        return new WebpAnimation(width, height, pieces, cut);
    }

    private static boolean fits(Piece piece, int width, int height) {
        return piece.x + piece.width <= width && piece.y + piece.height <= height;
    }

    private static @Nullable Piece piece(ByteBuffer chunk, long position, long length) {
        if (length < CHUNK || length > LONGEST_PIECE || chunk.remaining() < CHUNK + FRAME_HEADER) {
            return null;
        }
        int flags = chunk.get(CHUNK + 15);
        return new Piece(
                position,
                (int) length,
                three(chunk, CHUNK) * 2,
                three(chunk, CHUNK + 3) * 2,
                1 + three(chunk, CHUNK + 6),
                1 + three(chunk, CHUNK + 9),
                three(chunk, CHUNK + 12),
                (flags & 2) == 0,
                (flags & 1) != 0,
                chunk.remaining() >= CHUNK + FRAME_HEADER + CHUNK
                        && name(chunk, CHUNK + FRAME_HEADER).equals("VP8 "));
    }

    /** Whether a frame's picture does not depend on the frames before it. */
    boolean key(int frame) {
        if (frame == 0) {
            return true;
        }
        Piece piece = pieces.get(frame);
        Piece before = pieces.get(frame - 1);
        boolean covers = whole(piece) && (piece.opaque || !piece.blended);
        return covers || (before.disposed && whole(before));
    }

    private boolean whole(Piece piece) {
        return piece.width == width && piece.height == height;
    }

    private static ByteBuffer read(MediaBytes media, long position, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (into.hasRemaining() && media.read(position + into.position(), into) > 0) {
            // until it is full or the media ends
        }
        return into.flip();
    }

    private static int three(ByteBuffer bytes, int at) {
        return (bytes.get(at) & 0xff)
                | (bytes.get(at + 1) & 0xff) << 8
                | (bytes.get(at + 2) & 0xff) << 16;
    }

    private static String name(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
