package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;

/** One kind of file. Stateless. */
interface Format {
    /** Whether the bytes look like this kind; names and declared types do not count. */
    boolean matches(SourceReader file) throws MalformedException, EnvironmentException;

    /**
     * @throws MalformedException where the file cannot be walked to where the store may be
     */
    Container read(SourceReader file) throws MalformedException, EnvironmentException;
}
