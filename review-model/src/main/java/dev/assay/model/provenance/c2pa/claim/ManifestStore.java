package dev.assay.model.provenance.c2pa.claim;

import java.util.List;
import java.util.Optional;

/** All manifests of a store in order; the last speaks for the file. Never empty. */
public record ManifestStore(List<Manifest> manifests) {
    public ManifestStore {
        manifests = List.copyOf(manifests);
    }

    public Manifest active() {
        return manifests.getLast();
    }

    public Optional<Manifest> find(String label) {
        return manifests.reversed().stream().filter(m -> m.label().equals(label)).findFirst();
    }
}
