package dev.assay.model.provenance.c2pa;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.binding.Subject;
import dev.assay.model.provenance.c2pa.container.Container;
import dev.assay.model.provenance.c2pa.container.Formats;
import dev.assay.model.provenance.c2pa.container.Store;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file, its fragment and its store, each found in the bytes it lies in. */
final class Parts {
    private final ByteSource whole;
    private final Container container;
    private final Subject.@Nullable Fragment fragment;
    private final @Nullable Store store;
    private final boolean beside;

    Parts(Formats formats, Asset asset) throws MalformedException, EnvironmentException {
        ByteSource initialisation = asset.initialisation();
        whole = initialisation == null ? asset.bytes() : initialisation;
        container = formats.read(new SourceReader(whole));
        fragment =
                initialisation == null
                        ? null
                        : new Subject.Fragment(
                                asset.bytes(), formats.read(new SourceReader(asset.bytes())));
        ByteSource sidecar = asset.sidecar();
        beside = container.store() == null && sidecar != null;
        store = beside && sidecar != null ? sidecar(sidecar) : container.store();
    }

    private static Store sidecar(ByteSource sidecar)
            throws MalformedException, EnvironmentException {
        ByteRange all = new ByteRange(0, sidecar.length());
        return Store.beside(new SourceReader(sidecar).bytes(all, Store.MOST));
    }

    Container container() {
        return container;
    }

    @Nullable Store store() {
        return store;
    }

    /** Whether the store was kept beside the file. */
    boolean beside() {
        return beside;
    }

    Subject subject(Store found, boolean updated, Progress progress) {
        List<ByteRange> places = beside ? List.of() : found.places();
        return new Subject(whole, container, places, updated, fragment, progress);
    }
}
