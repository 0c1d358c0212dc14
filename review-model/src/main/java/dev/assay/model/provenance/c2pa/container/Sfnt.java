package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.Set;

/** Fonts: a store in a {@code C2PA} table is reported; what fonts hash is not examined. */
final class Sfnt implements Format {
    private static final Set<String> STARTS =
            Set.of("\0\1\0\0", "OTTO", "true", "ttcf", "wOFF", "wOF2");

    @Override
    public boolean matches(SourceReader file) throws MalformedException, EnvironmentException {
        return file.has(0, 12) && STARTS.contains(file.code(0));
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        int tables = file.u16(4);
        for (int i = 0; i < tables && file.has(12 + 16L * i, 16); i++) {
            if (file.code(12 + 16L * i).equals("C2PA")) {
                return Container.unexamined(
                        "font", "A manifest store is there. Manifests in fonts are not examined.");
            }
        }
        return Container.unexamined("font", "Manifests in fonts are not examined.");
    }
}
