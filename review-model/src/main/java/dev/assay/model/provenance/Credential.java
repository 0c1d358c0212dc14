package dev.assay.model.provenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed, by the certificates inside the file. Everything here is the signer's word until
 * {@link #anchor()} says which list vouches for it.
 *
 * @param algorithm such as {@code Es256}
 * @param chain from the signer upwards
 * @param anchor the list that vouches, or null
 * @param signedAt time by a trusted time stamp, or null
 */
public record Credential(
        String algorithm,
        List<Certificate> chain,
        @Nullable String anchor,
        @Nullable Instant signedAt,
        @Nullable String timeAuthority) {
    public Credential {
        chain = List.copyOf(chain);
    }

    /** One certificate of the chain; {@code purposes} are extended key usages as object ids. */
    public record Certificate(
            String subject,
            @Nullable String organisation,
            @Nullable String commonName,
            String issuer,
            String serial,
            Instant notBefore,
            Instant notAfter,
            List<String> purposes,
            String sha256) {
        public Certificate {
            purposes = List.copyOf(purposes);
        }
    }
}
