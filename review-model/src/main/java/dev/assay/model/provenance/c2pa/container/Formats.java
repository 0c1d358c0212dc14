package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.List;

/** All kinds of files that can be told apart by their bytes. */
public final class Formats {
    private final List<Format> formats =
            List.of(
                    new Jpeg(),
                    new Png(),
                    new Riff(),
                    new JpegXl(),
                    new StoreFile(),
                    new BaseMedia(),
                    new Tiff(),
                    new Gif(),
                    new Pdf(),
                    new Sfnt(),
                    new Tagged(),
                    new Svg());

    /** Recognises the file and looks for its manifest store. */
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        for (Format format : formats) {
            if (format.matches(file)) {
                return format.read(file);
            }
        }
        return Container.unexamined("unknown", "Manifests in this kind of file are not examined.");
    }
}
