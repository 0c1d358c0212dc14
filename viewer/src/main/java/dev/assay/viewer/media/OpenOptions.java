package dev.assay.viewer.media;

/**
 * How to open an item.
 *
 * @param stream the picture stream by its number in the container, or -1 for the default one
 */
public record OpenOptions(int stream) {
    public static final OpenOptions DEFAULT = new OpenOptions(-1);
}
