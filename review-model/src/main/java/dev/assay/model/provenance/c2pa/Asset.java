package dev.assay.model.provenance.c2pa;

import dev.assay.model.item.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * What is validated: the bytes of a file, and what belongs to it.
 *
 * @param sidecar a manifest store kept beside the file, used where the file holds none
 * @param initialisation the initialisation segment, where {@code bytes} is a fragment of a stream
 */
public record Asset(
        ByteSource bytes, @Nullable ByteSource sidecar, @Nullable ByteSource initialisation) {
    public static Asset of(ByteSource bytes) {
        return new Asset(bytes, null, null);
    }
}
