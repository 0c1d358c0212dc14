package dev.assay.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk and one that can only be read; needs user namespaces to mount them in. */
class SmallDiskTest {
    @TempDir Path disk;

    @Test
    void aDeskOnAFullOrReadOnlyDiskRefusesLosesNothingAndGoesOnAfterwards() throws Exception {
        Assumptions.assumeTrue(
                run(List.of("unshare", "-rm", mount("true"))).endsWith("ok"),
                "skipped: a small disk cannot be mounted here");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(
                        run(
                                List.of(
                                        "unshare",
                                        "-rm",
                                        mount(
                                                java
                                                        + " -Xmx128m -XX:+UseSerialGC"
                                                        + " -XX:TieredStopAtLevel=1 -cp '"
                                                        + System.getProperty("java.class.path")
                                                        + "' "
                                                        + DeskOnSmallDisk.class.getName()
                                                        + " '"
                                                        + disk
                                                        + "'"))))
                .endsWith("fine\nok");
    }

    private String mount(String command) {
        return "mount -t tmpfs -o size=16m tmpfs '" + disk + "' && " + command + " && echo ok";
    }

    private static String run(List<String> line) throws InterruptedException {
        try {
            List<String> whole = List.of(line.get(0), line.get(1), "sh", "-c", line.get(2));
            Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.strip();
        } catch (IOException e) {
            return "";
        }
    }
}
