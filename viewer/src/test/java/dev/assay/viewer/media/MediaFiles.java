package dev.assay.viewer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Files with known answers; a test that needs them says that it skips where they are missing. */
final class MediaFiles {
    private static final Path FOLDER =
            Path.of(System.getProperty("assay.testdata", "testdata")).resolve("media");

    private MediaFiles() {}

    static Path folder() {
        if (!Files.isDirectory(FOLDER)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are required and not there");
            }
            Assumptions.abort("skipped: no test data");
        }
        return FOLDER;
    }

    /** One row of the index: file name, status, and the hashes of its frames in order. */
    record Known(String name, String status, List<String> md5) {
        Path path() {
            return folder().resolve(name);
        }
    }

    static List<Known> known(String status) throws IOException {
        List<String> rows = Files.readAllLines(folder().resolve("index.tsv"));
        List<String> columns = List.of(rows.getFirst().split("\t", -1));
        return rows.stream()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .filter(cells -> cells[columns.indexOf("status")].equals(status))
                .filter(cells -> !cells[columns.indexOf("framemd5")].isEmpty())
                // JPEG XL cannot be decoded by this build, and says so
                .filter(cells -> !cells[0].endsWith(".jxl"))
                .map(cells ->
                        new Known(cells[0], status, hashes(cells[columns.indexOf("framemd5")])))
                .toList();
    }

    private static List<String> hashes(String name) {
        try {
            return Files.readAllLines(folder().resolve(name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
