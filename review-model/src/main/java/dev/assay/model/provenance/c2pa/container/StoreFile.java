package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;

/** A manifest store on its own ({@code .c2pa}). */
final class StoreFile implements Format {
    @Override
    public boolean matches(SourceReader file) throws MalformedException, EnvironmentException {
        return file.has(0, 28) && Jpeg.isStore(file.bytes(0, 28));
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        ByteRange all = new ByteRange(0, file.length());
        return Container.plain("C2PA", Store.whole(file.bytes(all, Store.MOST), all, 0), null);
    }
}
