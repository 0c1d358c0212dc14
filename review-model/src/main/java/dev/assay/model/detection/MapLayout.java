package dev.assay.model.detection;

/** What all maps of a pack share; every size in it is bounded before anything is allocated. */
public record MapLayout(int width, int height, MapGrid grid, MapType type, MapScale scale) {
    public MapLayout {
        if (width < 1 || height < 1 || (long) width * height > Heatmap.MOST_CELLS) {
            throw new IllegalArgumentException("a map has between 1 and 9,437,184 cells");
        }
    }

    /** Bytes of one map before deflate. */
    public int rawBytes() {
        return width * height * type.bytes();
    }
}
