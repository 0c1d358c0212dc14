package dev.assay.model.audit.event;

/** The text form of 32 bytes. */
final class HexDigits {
    private HexDigits() {}

    static void require(String hex) {
        boolean fits =
                hex.length() == 64 && hex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
        if (!fits) {
            throw new IllegalArgumentException("not 64 lower-case hex digits");
        }
    }
}
