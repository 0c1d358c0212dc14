package dev.assay.model.provenance;

import java.util.List;

/**
 * Which bytes of the file the active manifest's hash covers, without gaps from first to last byte.
 * Empty where the binding could not be read.
 */
public record ByteMap(long length, List<Part> parts) {
    public ByteMap {
        parts = List.copyOf(parts);
    }

    /** Some bytes and what holds for them; {@code what} names them, such as {@code free box}. */
    public record Part(ByteRange range, Cover cover, String what) {}

    /** How bytes take part in the hash. */
    public enum Cover {
        /** Under the hash: a changed bit is noticed. */
        HASHED,
        /** Left out by the signer's own exclusion: may change without notice. */
        EXCLUDED,
        /** The manifest store itself. */
        STORE,
        /** Left out by rule, though not part of the store; added bytes can hide here. */
        APPENDED
    }

    public static ByteMap unknown(long length) {
        return new ByteMap(length, List.of());
    }

    /** Every range outside the store that no hash covers. */
    public List<Part> unhashed() {
        return parts.stream()
                .filter(p -> p.cover() == Cover.EXCLUDED || p.cover() == Cover.APPENDED)
                .toList();
    }
}
