package dev.assay.model.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of the C2SP tlog-tiles layout.
 *
 * @param level level of a hash tile, or {@link #ENTRIES} for an entry bundle
 * @param index which tile of that level, from 0
 * @param width how many hashes or entries it holds, 1 to 256; 256 is a full tile
 */
public record TilePath(int level, long index, int width) {
    public static final int FULL = 256;
    public static final int ENTRIES = -1;

    public TilePath {
        if (level < ENTRIES || level > 7 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    public boolean isFull() {
        return width == FULL;
    }

    public boolean isBundle() {
        return level == ENTRIES;
    }

    /** Its path below the log, such as {@code tile/0/x001/x234/067.p/8}. */
    public String text() {
        StringBuilder path = new StringBuilder();
        long rest = index;
        path.insert(0, String.format("%03d", rest % 1000));
        for (rest /= 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        String kind = isBundle() ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + path + (isFull() ? "" : ".p/" + width);
    }

    /**
     * Every file that a log of {@code later} entries has and one of {@code earlier} had not,
     * bundles first, then tiles from level 0 upwards: the order in which they can be stored so that
     * a reader never misses what a tile covers.
     */
    public static List<TilePath> between(long earlier, long later) {
        List<TilePath> paths = new ArrayList<>();
        add(paths, ENTRIES, earlier, later);
        long before = earlier;
        long after = later;
        for (int level = 0; after > 0; level++) {
            add(paths, level, before, after);
            before /= FULL;
            after /= FULL;
        }
        return paths;
    }

    private static void add(List<TilePath> paths, int level, long before, long after) {
        if (before == after) {
            return;
        }
        for (long tile = before / FULL; tile < after / FULL; tile++) {
            paths.add(new TilePath(level, tile, FULL));
        }
        int rest = (int) (after % FULL);
        if (rest > 0) {
            paths.add(new TilePath(level, after / FULL, rest));
        }
    }
}
