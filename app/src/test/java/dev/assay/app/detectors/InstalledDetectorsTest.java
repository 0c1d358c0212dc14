package dev.assay.app.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledDetectorsTest {
    @TempDir Path workspace;

    private InstalledDetectors installed;

    @BeforeEach
    void addOne() throws EnvironmentException, IOException {
        installed = InstalledDetectors.of(workspace);
        DetectorModel model = new BundledDetectors().named("error-level").orElseThrow();
        try (InputStream card =
                BundledDetectors.class.getResourceAsStream("error-level.card.json")) {
            installed.add(model, Objects.requireNonNull(card).readAllBytes());
        }
    }

    @Test
    void aWholeDetectorIsThere() throws EnvironmentException {
        assertThat(installed.shelf().models()).hasSize(1);
        assertThat(installed.shelf().spoilt()).isEmpty();
    }

    @Test
    void aChangedModelIsNamedAndNotRun() throws EnvironmentException, IOException {
        Files.write(only(".onnx"), new byte[] {1, 2, 3});

        assertThat(installed.shelf().models()).isEmpty();
        assertThat(installed.shelf().spoilt())
                .singleElement()
                .asString()
                .contains("error-level")
                .contains("model is not the one that was added");
    }

    @Test
    void aMissingModelIsNamed() throws EnvironmentException, IOException {
        Files.delete(only(".onnx"));

        assertThat(installed.shelf().spoilt())
                .singleElement()
                .asString()
                .contains("error-level")
                .contains("no longer there");
    }

    @Test
    void aChangedCardIsNamedByItsDigest() throws EnvironmentException, IOException {
        Path card = only(".card.json");
        Files.writeString(card, "{}");

        assertThat(installed.shelf().models()).isEmpty();
        assertThat(installed.shelf().spoilt())
                .singleElement()
                .asString()
                .contains(String.valueOf(card.getFileName()).substring(0, 12));
    }

    private Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("detectors"))) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }
}
