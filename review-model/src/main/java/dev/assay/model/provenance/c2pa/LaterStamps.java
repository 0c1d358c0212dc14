package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Time stamps that later manifests hold for earlier ones (specification 18.18). */
record LaterStamps(Map<String, List<byte[]>> byLabel) {
    private static final int MOST = 8;

    static LaterStamps of(Lineage lineage) {
        Map<String, List<byte[]>> found = new HashMap<>();
        for (Manifest manifest : lineage.reached()) {
            for (Assertion assertion : manifest.all("c2pa.time-stamp")) {
                if (assertion.cbor() instanceof Cbor.Map map) {
                    map.entries().forEach(entry -> add(found, entry));
                }
            }
        }
        return new LaterStamps(found);
    }

    private static void add(Map<String, List<byte[]>> found, Cbor.Entry entry) {
        if (entry.key() instanceof Cbor.Text(String label)
                && entry.value().bare() instanceof Cbor.Bytes(byte[] token)) {
            List<byte[]> tokens = found.computeIfAbsent(label, _ -> new ArrayList<>());
            if (tokens.size() < MOST) {
                tokens.add(token);
            }
        }
    }

    List<byte[]> tokens(Manifest manifest) {
        return byLabel.getOrDefault(manifest.label(), List.of());
    }
}
