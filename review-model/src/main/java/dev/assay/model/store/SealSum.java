package dev.assay.model.store;

import java.util.HexFormat;

/**
 * The exclusive or of the seals of some rows: tells that a row is missing, doubled or old without
 * keeping a list. Used by one thread at a time.
 */
final class SealSum {
    private final byte[] sum = new byte[RowSeal.LENGTH];

    SealSum() {}

    SealSum(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        System.arraycopy(bytes, 0, sum, 0, sum.length);
    }

    /** A seal comes in, or the same one goes out. */
    SealSum toggle(byte[] seal) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= seal[i];
        }
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(sum);
    }
}
