package dev.assay.model.detection;

/** How a cell is stored in a pack. */
public enum MapType {
    /** One byte from valueMin (0) to valueMax (254); 255 is no data. */
    U8("u8", 1),
    /** IEEE 754 half precision, little endian; NaN is no data. */
    F16("f16", 2);

    private final String word;
    private final int bytes;

    MapType(String word, int bytes) {
        this.word = word;
        this.bytes = bytes;
    }

    /** The word used in sidecars. */
    public String word() {
        return word;
    }

    public int bytes() {
        return bytes;
    }
}
