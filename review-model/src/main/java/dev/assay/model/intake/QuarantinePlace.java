package dev.assay.model.intake;

/**
 * Where items and what is said of them lie in one bucket.
 *
 * @param bucket the quarantine bucket
 * @param prefix everything below is an item; may be empty
 * @param side a prefix that uploaders cannot write; side files lie below it and are no items
 */
public record QuarantinePlace(String bucket, String prefix, String side) {
    public QuarantinePlace {
        if (side.isEmpty()) {
            throw new IllegalArgumentException("side files need a prefix of their own");
        }
        side = side.endsWith("/") ? side.substring(0, side.length() - 1) : side;
    }

    String sidePrefix() {
        return side + "/";
    }

    /** Folder markers and side files are none. */
    boolean isItem(String key) {
        return key.startsWith(prefix) && !key.startsWith(sidePrefix()) && !key.endsWith("/");
    }

    /** The key of an object's intake record. */
    public String itemJson(String key) {
        return sidePrefix() + key + ".item.json";
    }
}
