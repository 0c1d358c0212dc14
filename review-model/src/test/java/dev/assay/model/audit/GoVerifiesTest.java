package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Logs of ours as Go's checksum database code sees them. Needs Debian's golang-go and
 * golang-golang-x-mod-dev; the recipe with Python and openssl runs everywhere.
 */
@SuppressWarnings("NullAway.Init") // found before anything else
class GoVerifiesTest {
    private static final Path LIBRARY = Path.of("/usr/share/gocode");

    @TempDir static Path folder;

    private static Path program;

    @BeforeAll
    static void findGo() throws Exception {
        boolean here =
                Files.isDirectory(LIBRARY.resolve("src/golang.org/x/mod/sumdb/tlog"))
                        && run(List.of("sh", "-c", "command -v go")).startsWith("0");
        Assumptions.assumeTrue(here, "skipped: Go with golang.org/x/mod is not installed");
        program = folder.resolve("verify");
        Path source = folder.resolve("verify.go");
        try (InputStream in =
                Objects.requireNonNull(
                        GoVerifiesTest.class.getResourceAsStream("/audit/go/verify.go.txt"))) {
            Files.write(source, in.readAllBytes());
        }
        assertThat(run(List.of("go", "build", "-o", program.toString(), source.toString())))
                .startsWith("0");
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", LIBRARY.toString());
        builder.environment().put("GOCACHE", folder.resolve("cache").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }

    private static String verify(List<Path> logs) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.add(Logs.KEY.key().toString());
        logs.forEach(log -> command.add(log.toString()));
        return run(command);
    }

    private static Path made(int size) throws Exception {
        Path log = folder.resolve("log-" + size);
        try (DeviceLog made = Logs.create(log)) {
            Logs.fill(made, size);
            made.publish();
            Files.createDirectory(log.resolve("proofs"));
            for (long index = 0; index < size; index += 100) {
                String proof = made.proofFile(index, size);
                Files.writeString(log.resolve("proofs/" + index + ".tlog-proof"), proof);
            }
        }
        return log;
    }

    @Test
    void goAcceptsEveryRootTileAndProof() throws Exception {
        List<Path> logs = new ArrayList<>();
        for (int size : new int[] {1, 2, 255, 256, 257, 700}) {
            logs.add(made(size));
        }
        assertThat(verify(logs)).startsWith("0 OK log-1 1").endsWith("OK log-700 700");
    }

    @Test
    void goFindsTampering() throws Exception {
        Path log = made(300);
        for (String name :
                List.of(
                        "checkpoint",
                        "tile/entries/000",
                        "tile/0/000",
                        "tile/1/000.p/1",
                        "proofs/200.tlog-proof")) {
            Path file = log.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[whole.length / 3] ^= 1;
            Files.write(file, flipped);
            assertThat(verify(List.of(log))).as(name).startsWith("1 FAIL");
            Files.write(file, whole);
        }
    }
}
