package dev.assay.app.demo;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of the demonstration: fresh at every start but for the drawn samples. */
final class DemoFolder {
    private static final String MARK = "assay-demo";
    private static final List<String> FRESH =
            List.of("workspace", "s3", "quarantine", "records", "signed");

    private final Path path;

    private DemoFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder fresh.
     *
     * @throws EnvironmentException when something lies there that no demonstration made
     */
    static DemoFolder fresh(Path path) throws EnvironmentException {
        try {
            Files.createDirectories(path);
            boolean ours = Files.exists(path.resolve(MARK));
            for (String name : FRESH) {
                Path part = path.resolve(name);
                if (Files.exists(part) && !ours) {
                    throw failed(null);
                }
                delete(part);
            }
            Files.deleteIfExists(path.resolve("workspace.key"));
            Files.writeString(path.resolve(MARK), "Made by assay demo; everything here is sample.");
            return new DemoFolder(path);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void delete(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> all = Files.walk(part)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static EnvironmentException failed(@Nullable Throwable cause) {
        return new EnvironmentException(
                "demo.folder",
                "The folder of the demonstration could not be made fresh.",
                "Check that nothing uses it and that it holds nothing but a demonstration.",
                false,
                cause);
    }

    Path samples() {
        return path.resolve("samples");
    }

    /** What is signed anew at every start. */
    Path signed() {
        return path.resolve("signed");
    }

    Path workspace() {
        return path.resolve("workspace");
    }

    Path keyFile() {
        return path.resolve("workspace.key");
    }

    Path trustList() {
        return path.resolve("trust.pem");
    }

    Path objects() {
        return path.resolve("s3");
    }

    Path quarantine() {
        return path.resolve("quarantine");
    }

    Path records() {
        return path.resolve("records");
    }
}
