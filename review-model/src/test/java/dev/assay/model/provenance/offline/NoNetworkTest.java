package dev.assay.model.provenance.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Validating anything opens no socket and resolves no name: files with references included. */
class NoNetworkTest {
    @Test
    void noFileMakesTheValidatorReachForTheNetwork(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("assay.testdata", "testdata"), "c2pa");
        if (!Files.isDirectory(root)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                throw new AssertionError("the files with known answers are not there");
            }
            Assumptions.abort("skipped: the files with known answers are not there");
        }
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("java.net.spi.InetAddressResolverProvider"),
                TrapResolver.class.getName());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process run =
                new ProcessBuilder(
                                List.of(
                                        java.toString(),
                                        "-Djava.nio.channels.spi.SelectorProvider="
                                                + TrapChannels.class.getName(),
                                        "-cp",
                                        folder
                                                + System.getProperty("path.separator")
                                                + System.getProperty("java.class.path"),
                                        TrapRun.class.getName(),
                                        root.resolve("trust").toString(),
                                        root.resolve("media").toString()))
                        .redirectErrorStream(true)
                        .start();
        String said;
        try (var output = run.inputReader()) {
            said = String.join("\n", output.lines().toList());
        }

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).endsWith("validated").doesNotStartWith("0 ");
    }
}
