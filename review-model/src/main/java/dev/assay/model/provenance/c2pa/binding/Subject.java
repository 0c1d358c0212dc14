package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.container.Container;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file whose bytes are compared.
 *
 * @param places where its manifest store really lies, found by parsing
 * @param updated whether the claim is spoken for by a later update manifest
 * @param fragment a fragment that belongs to the file, where the file is an initialisation segment
 */
public record Subject(
        ByteSource bytes,
        Container container,
        List<ByteRange> places,
        boolean updated,
        @Nullable Fragment fragment,
        Progress progress) {
    public Subject {
        places = List.copyOf(places);
    }

    /** A media fragment with its boxes. */
    public record Fragment(ByteSource bytes, Container container) {}
}
