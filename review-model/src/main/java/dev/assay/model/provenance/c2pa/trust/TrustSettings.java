package dev.assay.model.provenance.c2pa.trust;

import java.util.List;
import java.util.Set;

/**
 * Everything that decides whom to trust; a parameter of every validation.
 *
 * @param signers lists for claim signers
 * @param timeAuthorities lists for time stamps; the signer lists count as well
 * @param purposes accepted extended key usages of signers, as object ids
 * @param products products whose names are told; they vouch for nobody
 */
public record TrustSettings(
        List<TrustList> signers,
        List<TrustList> timeAuthorities,
        Set<String> purposes,
        ConformingProducts products) {

    /** Purposes accepted where none are configured: document signing, e-mail, C2PA signing. */
    public static final Set<String> DEFAULT_PURPOSES =
            Set.of(
                    "1.3.6.1.5.5.7.3.4",
                    "1.3.6.1.5.5.7.3.36",
                    "1.3.6.1.5.5.7.3.8",
                    "1.3.6.1.5.5.7.3.9",
                    "1.3.6.1.4.1.311.76.59.1.9",
                    "1.3.6.1.4.1.62558.2.1");

    /** Nobody is on a list. */
    public static final TrustSettings NONE =
            new TrustSettings(List.of(), List.of(), DEFAULT_PURPOSES);

    /** Without a list of products. */
    public TrustSettings(
            List<TrustList> signers, List<TrustList> timeAuthorities, Set<String> purposes) {
        this(signers, timeAuthorities, purposes, ConformingProducts.NONE);
    }

    public TrustSettings {
        signers = List.copyOf(signers);
        timeAuthorities = List.copyOf(timeAuthorities);
        purposes = Set.copyOf(purposes);
    }
}
