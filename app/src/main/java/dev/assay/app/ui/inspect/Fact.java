package dev.assay.app.ui.inspect;

/**
 * One fact of an item.
 *
 * @param value as it is copied, in full
 * @param standing who says so
 */
public record Fact(String name, String value, Standing standing, boolean figures) {
    /** Who says so. */
    public enum Standing {
        /** Measured here. */
        MEASURED,
        /** The store says so. */
        TOLD,
        /** Somebody declared it. */
        DECLARED,
        /** Declared, and the bytes agree. */
        CONFIRMED,
        /** Declared, and the bytes do not agree. */
        CONTRADICTED,
        /** Nobody said it. */
        MISSING
    }

    static Fact measured(String name, String value) {
        return new Fact(name, value, Standing.MEASURED, true);
    }

    static Fact words(String name, String value) {
        return new Fact(name, value, Standing.MEASURED, false);
    }

    static Fact missing(String name, String value) {
        return new Fact(name, value, Standing.MISSING, false);
    }
}
