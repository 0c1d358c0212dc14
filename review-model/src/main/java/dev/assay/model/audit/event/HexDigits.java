package dev.assay.model.audit.event;

/** The text form of 32 bytes. */
final class HexDigits {
    private HexDigits() {}

    static void require(String hex) {
        if (hex.length() != 64) {
            throw misshapen();
        }
        for (int at = 0; at < 64; at++) {
            char c = hex.charAt(at);
            boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!digit) {
                throw misshapen();
            }
        }
    }

    private static IllegalArgumentException misshapen() {
        return new IllegalArgumentException("not 64 lower-case hex digits");
    }
}
