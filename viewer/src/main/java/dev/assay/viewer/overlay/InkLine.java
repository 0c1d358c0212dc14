package dev.assay.viewer.overlay;

import dev.assay.model.detection.MapGrid;

/**
 * A row of cells spread over the pixels of a line: spans of pixels that hold all cells which cover
 * anything.
 */
final class InkLine {
    /** Pixels that are cheaper to go through than to end a span and begin another. */
    private static final int GAP = 64;

    private final CellInk ink;
    private final int[] begin;
    private final int[] pixels;
    private final int[] rest;
    private final int[] redBlue;
    private final int[] alphaGreen;
    private final int[] ends;
    private int spans;

    InkLine(CellInk ink, MapGrid grid, int width) {
        this.ink = ink;
        begin = new int[ink.cells() + 1];
        int cell = 0;
        for (int x = 0; x <= width; x++) {
            int column = x == width ? ink.cells() : grid.column(x + 0.5);
            while (cell <= Math.min(column, ink.cells())) {
                begin[cell++] = x;
            }
        }
        pixels = new int[width];
        rest = new int[width];
        redBlue = new int[width];
        alphaGreen = new int[width];
        ends = new int[2 * (width / GAP + 2)];
    }

    /** Takes over the row that the cells are turned to. */
    void spread() {
        spans = 0;
        int end = Integer.MIN_VALUE / 2;
        for (int cell = 0; cell < ink.cells(); cell++) {
            if (ink.share(cell) == 0) {
                continue;
            }
            int from = begin[cell];
            if (from - end > GAP) {
                ends[2 * spans++] = from;
            } else {
                cover(end, from, CellInk.WHOLE, 0, 0);
            }
            end = begin[cell + 1];
            ends[2 * spans - 1] = end;
            cover(
                    from,
                    end,
                    CellInk.WHOLE - ink.share(cell),
                    ink.redBlue(cell),
                    ink.alphaGreen(cell));
        }
    }

    private void cover(int from, int to, int rests, int redBlues, int alphaGreens) {
        for (int x = from; x < to; x++) {
            rest[x] = rests;
            redBlue[x] = redBlues;
            alphaGreen[x] = alphaGreens;
        }
    }

    /** Lays the row over a line of a picture. */
    void lay(int[] argb, int line) {
        for (int i = 0; i < spans; i++) {
            int from = ends[2 * i];
            int count = ends[2 * i + 1] - from;
            System.arraycopy(argb, line + from, pixels, from, count);
            mix(from, from + count);
            System.arraycopy(pixels, from, argb, line + from, count);
        }
    }

    /**
     * No branch and one index for all arrays: so the compiler makes vector instructions of it, ten
     * times as fast. Two channels are multiplied at once. The result covers at least as much as the
     * picture did.
     */
    private void mix(int from, int to) {
        int[] line = pixels;
        int[] parts = rest;
        int[] outer = redBlue;
        int[] inner = alphaGreen;
        for (int x = from; x < to; x++) {
            int base = line[x];
            int part = parts[x];
            int outside = (base & 0xff00ff) * part + outer[x];
            int inside = ((base >>> 8) & 0xff00ff) * part + inner[x];
            line[x] = ((outside >>> 8) & 0xff00ff) | (inside & 0xff00ff00);
        }
    }
}
