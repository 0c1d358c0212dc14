package dev.assay.model.provenance.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a store says of an object into findings, each compared with the bytes if it can be.
 */
public final class StorageLineage {
    private final StorageFacts facts;
    private final @Nullable StoredBytes bytes;

    /**
     * @param bytes what was measured, or null while the bytes are not here yet
     */
    public StorageLineage(StorageFacts facts, @Nullable StoredBytes bytes) {
        this.facts = facts;
        this.bytes = bytes;
    }

    /** All findings, in a fixed order: size, digests, version, lock, encryption, metadata. */
    public List<LineageFinding> findings() {
        List<LineageFinding> all = new ArrayList<>();
        all.addAll(new DigestFacts(facts, bytes).findings());
        all.addAll(new CustodyFacts(facts).findings());
        all.addAll(new DeclaredFacts(facts).findings());
        return List.copyOf(all);
    }
}
