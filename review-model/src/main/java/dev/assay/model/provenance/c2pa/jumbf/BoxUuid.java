package dev.assay.model.provenance.c2pa.jumbf;

/** What a superbox is, by the type in its description box (C2PA 11.1.4); lower-case hex. */
public enum BoxUuid {
    STORE("63327061"),
    MANIFEST("63326d61"),
    UPDATE_MANIFEST("6332756d"),
    COMPRESSED_MANIFEST("6332636d"),
    DIRECT_MANIFEST("63326d64"),
    ASSERTIONS("63326173"),
    CLAIM("6332636c"),
    SIGNATURE("63326373"),
    CREDENTIALS("63327663"),
    DATABOXES("63326462"),
    JSON("6a736f6e"),
    CBOR("63626f72"),
    UUID("75756964"),
    EMBEDDED_FILE("40cb0c32bb8a489da70b2ad6f47f4369"),
    OTHER("");

    private static final String ISO_SUFFIX = "00110010800000aa00389b71";

    private final String hex;

    BoxUuid(String start) {
        this.hex = start.length() == 8 ? start + ISO_SUFFIX : start;
    }

    /** The sixteen bytes as hex. */
    public String hex() {
        return hex;
    }

    static BoxUuid of(String hex) {
        for (BoxUuid uuid : values()) {
            if (uuid.hex.equals(hex)) {
                return uuid;
            }
        }
        return OTHER;
    }
}
