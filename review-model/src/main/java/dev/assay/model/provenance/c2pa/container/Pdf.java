package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;

/** PDF: the store is an embedded file of relationship {@code C2PA_Manifest}. */
final class Pdf implements Format {
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean matches(SourceReader file) throws EnvironmentException {
        return file.matches(0, START);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        return Container.noted("PDF", "Not examined yet.");
    }
}
