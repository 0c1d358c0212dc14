package dev.assay.model;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files with known answers, which lie outside the project. */
public final class TestData {
    private TestData() {}

    /** A folder of them; without it the test says that it skips, or fails where they must be. */
    public static Path folder(String name) {
        String root = System.getProperty("assay.testdata", "");
        Path folder = Path.of(root).resolve(name);
        if (root.isEmpty() || !Files.isDirectory(folder)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                throw new AssertionError("no test data for " + name);
            }
            Assumptions.abort("skipped: no test data for " + name);
        }
        return folder;
    }
}
