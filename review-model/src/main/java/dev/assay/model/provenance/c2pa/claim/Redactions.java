package dev.assay.model.provenance.c2pa.claim;

import java.util.HashSet;
import java.util.Set;

/** Everything that the manifests of a store declare removed from others (specification 6.8). */
public final class Redactions {
    private final Set<String> references = new HashSet<>();
    private final Set<String> manifests = new HashSet<>();

    public void add(Claim claim) {
        for (String reference : claim.redacted()) {
            references.add(reference);
            String manifest = JumbfUri.of(reference).manifest();
            if (manifest != null) {
                manifests.add(manifest);
            }
        }
    }

    /** Whether an assertion is declared removed, by its absolute reference. */
    public boolean contains(String reference) {
        return references.contains(reference);
    }

    /** Whether anything of a manifest is declared removed. */
    public boolean touch(String manifest) {
        return manifests.contains(manifest);
    }
}
