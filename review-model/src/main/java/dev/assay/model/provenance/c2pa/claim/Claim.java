package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its CBOR says.
 *
 * @param version 1 or 2
 * @param alg name of the hash algorithm where a reference names none
 * @param signature reference to the signature box
 * @param created assertions made by the signer (all of them in version 1)
 * @param gathered assertions the signer passes on
 * @param redacted references to assertions of ingredients that were removed
 */
public record Claim(
        int version,
        @Nullable String alg,
        @Nullable String title,
        @Nullable String format,
        @Nullable String generator,
        String signature,
        List<HashedUri> created,
        List<HashedUri> gathered,
        List<String> redacted,
        Cbor cbor) {
    public Claim {
        created = List.copyOf(created);
        gathered = List.copyOf(gathered);
        redacted = List.copyOf(redacted);
    }

    /** All assertions in the order of the claim. */
    public List<HashedUri> assertions() {
        return Stream.concat(created.stream(), gathered.stream()).toList();
    }
}
