package dev.assay.app.ui.words;

/** Hex digests short enough to compare by eye; copying always takes the whole one. */
public final class Digest {
    private Digest() {}

    /** {@code 9c41 07be…e2d8}; what is short stays whole. */
    public static String brief(String hex) {
        return hex.length() <= 16
                ? hex
                : hex.substring(0, 4)
                        + " "
                        + hex.substring(4, 8)
                        + "\u2026"
                        + hex.substring(hex.length() - 4);
    }
}
