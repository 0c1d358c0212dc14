package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import org.jspecify.annotations.Nullable;

/**
 * A reference with the hash of what it leads to.
 *
 * @param alg name of the hash algorithm, null for that of the claim
 */
@SuppressWarnings("ArrayRecordComponent")
public record HashedUri(String url, @Nullable String alg, byte[] hash) {
    /** From its CBOR map, or null where it is none. */
    public static @Nullable HashedUri of(@Nullable Cbor item) {
        if (item == null) {
            return null;
        }
        String url = item.text("url");
        byte[] hash = item.bytes("hash");
        return url == null || hash == null ? null : new HashedUri(url, item.text("alg"), hash);
    }

    public JumbfUri uri() {
        return JumbfUri.of(url);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HashedUri that
                && url.equals(that.url)
                && java.util.Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }
}
