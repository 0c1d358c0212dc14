package dev.assay.model.audit.event;

/** The text form of 32 bytes. */
final class HexDigits {
    private HexDigits() {}

    static void require(String hex) {
        boolean fits =
                hex.length() == 64
                        && hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        if (!fits) {
            throw new IllegalArgumentException("not 64 lower-case hex digits");
        }
    }
}
