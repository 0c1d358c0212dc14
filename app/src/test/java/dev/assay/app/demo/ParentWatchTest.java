package dev.assay.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ParentWatchTest {
    @Test
    void aChildEndsWhenItsParentIsKilled() throws Exception {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            Assumptions.abort("needs a shell as the parent");
        }
        ProcessBuilder shell =
                new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                "\"$0\" -cp \"$1\" " + WatchedChild.class.getName() + " & wait",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                System.getProperty("java.class.path"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        Process parent = shell.start();
        ProcessHandle child;
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(
                                parent.getInputStream(), StandardCharsets.US_ASCII))) {
            child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();
        } finally {
            parent.destroyForcibly().waitFor();
        }

        assertThat(child.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }
}
