package dev.assay.viewer.worker.decode;

import java.nio.IntBuffer;

/**
 * What an animation paints on: 0xAARRGGBB, colours not multiplied by alpha, clear at first. The
 * background colour a file may name is not painted, as no viewer does.
 */
final class Canvas {
    private final int width;
    private final IntBuffer pixels;

    /** Paints into {@code pixels}, rows packed. */
    Canvas(int width, IntBuffer pixels) {
        this.width = width;
        this.pixels = pixels;
    }

    void clear(int x, int y, int wide, int high) {
        for (int row = y; row < y + high; row++) {
            for (int column = x; column < x + wide; column++) {
                pixels.put(row * width + column, 0);
            }
        }
    }

    /** Puts a piece in its place; {@code blended} over what lies there. */
    void paint(IntBuffer piece, int x, int y, int wide, int high, boolean blended) {
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                int at = (y + row) * width + x + column;
                int over = piece.get(row * wide + column);
                pixels.put(at, blended ? over(over, pixels.get(at)) : over);
            }
        }
    }

    /** Porter and Duff's "over" for colours that are not multiplied by their alpha. */
    static int over(int upper, int lower) {
        int above = upper >>> 24;
        int below = lower >>> 24;
        if (above == 255 || below == 0) {
            return upper;
        }
        if (above == 0) {
            return lower;
        }
        // in 1/255 of 1/255
        int rest = below * (255 - above);
        int whole = above * 255 + rest;
        int mixed = ((whole + 127) / 255) << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int one = upper >> shift & 0xff;
            int other = lower >> shift & 0xff;
            mixed |= ((one * above * 255 + other * rest + whole / 2) / whole) << shift;
        }
        return mixed;
    }
}
