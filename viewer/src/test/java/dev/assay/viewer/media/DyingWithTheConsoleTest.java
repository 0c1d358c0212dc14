package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No worker outlives its console, however that ends. */
class DyingWithTheConsoleTest {
    @ParameterizedTest
    @EnumSource
    void workersEndWhenTheConsoleIsKilled(SandboxLevel level) throws Exception {
        Assumptions.assumeTrue(
                level == SandboxLevel.REDUCED || Sandbox.namespacesAtHand(),
                "skipped: bubblewrap is not there");
        Process console =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoomedConsole.class.getName(),
                                level.name())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<ProcessHandle> workers;
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(
                                console.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(said.readLine()).isEqualTo("ready");
            workers = console.descendants().toList();
            assertThat(workers).isNotEmpty();
        } finally {
            console.destroyForcibly();
        }

        for (ProcessHandle worker : workers) {
            worker.onExit().get(10, TimeUnit.SECONDS);
            assertThat(worker.isAlive()).isFalse();
        }
    }
}
