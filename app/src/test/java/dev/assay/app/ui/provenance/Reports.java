package dev.assay.app.ui.provenance;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.FileSource;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Reports about files with known answers. */
final class Reports {
    private Reports() {}

    static ProvenanceReport of(String name) throws IOException, EnvironmentException {
        return of(name, Instant.parse("2026-11-20T07:00:00Z"));
    }

    static ProvenanceReport of(String name, Instant at) throws IOException, EnvironmentException {
        Path root = Path.of(System.getProperty("assay.testdata", "testdata"), "c2pa");
        if (!Files.isDirectory(root)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                throw new AssertionError("the files with known answers are not there");
            }
            Assumptions.abort("skipped: the files with known answers are not there");
        }
        C2paValidator validator =
                new C2paValidator(TrustFiles.read(List.of(root.resolve("trust"))));
        try (FileSource bytes = FileSource.open(root.resolve("media").resolve(name))) {
            return validator.validate(bytes, at);
        }
    }
}
