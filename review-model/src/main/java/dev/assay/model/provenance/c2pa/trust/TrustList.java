package dev.assay.model.provenance.c2pa.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list of certificates from one source.
 *
 * @param name what the person at the screen calls it, such as {@code C2PA trust list}
 * @param anchors authorities: a chain that reaches one of them is trusted
 * @param endEntities signers listed one by one
 * @param issued when the list was made, null where it does not say
 * @param nextUpdate when a newer list was promised, null where it does not say
 */
public record TrustList(
        String name,
        List<X509Certificate> anchors,
        List<X509Certificate> endEntities,
        @Nullable Instant issued,
        @Nullable Instant nextUpdate) {
    public TrustList {
        anchors = List.copyOf(anchors);
        endEntities = List.copyOf(endEntities);
    }

    /** Who made it, by its name. */
    public TrustSource source() {
        return TrustSource.of(name);
    }

    /** The list with its source, as part of a sentence. */
    public String words() {
        return name + " (" + source().words() + ")";
    }
}
