package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    @Test
    void theInferenceLibraryIsOlderThanItsTelemetryAndLeavesNoDeviceFile() {
        Path cache = Path.of(System.getProperty("user.home"), ".cache");
        boolean before = hasDeviceFile(cache);

        String version = OrtEnvironment.getEnvironment().getVersion();

        assertThat(version).as("from 1.29 on it reports home by default").startsWith("1.28.");
        assertThat(hasDeviceFile(cache)).isEqualTo(before);
    }

    private static boolean hasDeviceFile(Path cache) {
        return Files.exists(cache.resolve("Microsoft"))
                || Files.exists(cache.resolve("onnxruntime"))
                || Files.exists(cache.resolve(".onnxruntime"));
    }
}
