package dev.assay.viewer.media;

/**
 * How to open an item.
 *
 * @param stream the picture stream by its number in the container, or -1 for the default one
 * @param arriving whether its bytes are still coming: then a file without a table of its samples is
 *     opened from its beginning alone, and the index says so
 */
public record OpenOptions(int stream, boolean arriving) {
    public static final OpenOptions DEFAULT = new OpenOptions(-1);

    /** Of an item whose bytes are still coming. */
    public static final OpenOptions ARRIVING = new OpenOptions(-1, true);

    public OpenOptions(int stream) {
        this(stream, false);
    }
}
