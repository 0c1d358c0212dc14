package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.jumbf.Superbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One manifest of a store. Its parts are found by name and hashed once however often they are
 * named, so that what a hostile store asks for is bounded by its size; for one thread.
 *
 * @param label its name; covered by no hash of its own
 * @param update an update manifest: changes what is said, not the file
 * @param bytes the store, or the unpacked manifest: what all ranges count in
 * @param packed whether it was compressed, so that ranges are not in the store
 * @param signature content of the signature box: COSE
 * @param hashes remembered hashes of boxes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Manifest(
        String label,
        boolean update,
        boolean packed,
        byte[] bytes,
        Superbox box,
        Claim claim,
        ByteRange claimRange,
        Superbox signatureBox,
        ByteRange signature,
        List<Assertion> assertions,
        List<Superbox> databoxes,
        Map<Hashed, byte[]> hashes) {
    public Manifest {
        assertions = List.copyOf(assertions);
        databoxes = List.copyOf(databoxes);
    }

    /** A stretch under one algorithm. */
    record Hashed(ByteRange range, HashAlgorithm algorithm) {}

    public byte[] content(ByteRange range) {
        return java.util.Arrays.copyOfRange(bytes, (int) range.offset(), (int) range.end());
    }

    /** Hash of a box without its header, as hashed references mean it. */
    public byte[] hash(Superbox part, HashAlgorithm algorithm) {
        return hash(part.payload(), algorithm);
    }

    /** Hash of the claim as encoded, as references of before version 1.1 mean it. */
    public byte[] claimHash(HashAlgorithm algorithm) {
        return hash(claimRange, algorithm);
    }

    private byte[] hash(ByteRange range, HashAlgorithm algorithm) {
        return hashes.computeIfAbsent(
                new Hashed(range, algorithm),
                _ -> algorithm.of(bytes, (int) range.offset(), (int) range.length()));
    }

    public Optional<Assertion> assertion(String name) {
        return assertions.stream().filter(a -> a.label().equals(name)).findFirst();
    }

    /** All assertions of a kind, in the order of the store. */
    public List<Assertion> all(String kind) {
        return assertions.stream().filter(a -> a.is(kind)).toList();
    }

    /** Hashes of the file: data, BMFF or boxes; parts of several files do not count. */
    public List<Assertion> bindings() {
        return assertions.stream()
                .filter(a ->
                        (a.is("c2pa.hash.data")
                                || a.is("c2pa.hash.bmff")
                                || a.is("c2pa.hash.boxes")))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
