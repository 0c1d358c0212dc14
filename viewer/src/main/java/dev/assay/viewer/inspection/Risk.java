package dev.assay.viewer.inspection;

/**
 * Something about a file that a reviewer should know before trusting it.
 *
 * @param code stable, lower case with dashes
 * @param sentence plain, without names or content
 */
public record Risk(String code, String sentence) {
    public static final String EXTENSION_MISMATCH = "extension-mismatch";
    public static final String DECLARED_MISMATCH = "declared-type-mismatch";
    public static final String POLYGLOT = "polyglot";
    public static final String TRAILING_DATA = "trailing-data";
    public static final String BOMB = "bomb";
    public static final String NOT_MEDIA = "not-media";
    public static final String EMPTY = "empty";
    public static final String UNDECODABLE = "undecodable";
    public static final String BROKEN_FRAMES = "broken-frames";
    public static final String ENDS_EARLY = "ends-early";
    public static final String SIZE_MISMATCH = "size-mismatch";
}
