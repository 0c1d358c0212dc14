package dev.assay.model.provenance.c2pa.finding;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.Finding.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param manifest label of the manifest, empty for the file
 * @param uri the part of the manifest
 * @param range bytes of the file, where known
 */
public record Where(Scope scope, String manifest, String uri, @Nullable ByteRange range) {
    /** The file as a whole. */
    public static final Where FILE = new Where(Scope.ACTIVE, "", "", null);

    public Where part(String uri, @Nullable ByteRange range) {
        return new Where(scope, manifest, uri, range);
    }

    public Where within(Scope scope) {
        return new Where(scope, manifest, uri, range);
    }
}
