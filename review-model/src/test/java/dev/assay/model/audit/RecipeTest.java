package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that docs/audit-format.md gives to people without our software. */
class RecipeTest {
    private static final Path DOCS = Path.of("../docs").toAbsolutePath();

    @TempDir Path folder;

    private Path log;
    private Path key;

    @BeforeEach
    void publish() throws Exception {
        for (String tool : new String[] {"python3", "openssl", "xxd", "awk"}) {
            if (!run("sh", "-c", "command -v " + tool).startsWith("0")) {
                assertThat(Boolean.getBoolean("assay.testdata.required"))
                        .as("%s must be here, and is not installed", tool)
                        .isFalse();
                Assumptions.abort("skipped: " + tool + " is not installed");
            }
        }
        log = folder.resolve("log");
        key = folder.resolve("vkey");
        Files.writeString(key, Logs.KEY.key() + "\n");
        try (DeviceLog made = Logs.create(log)) {
            Logs.fill(made, 300);
            made.publish();
            write("299.tlog-proof", made.proofFile(299, 300).getBytes(StandardCharsets.UTF_8));
            write("299.entry", made.entryBytes(299));
            write("298.entry", made.entryBytes(298));
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private String verifyLog() throws Exception {
        return run(
                "python3",
                DOCS.resolve("verify-log.py").toString(),
                log.toString(),
                key.toString());
    }

    private String verifyEntry(String proof, String entry) throws Exception {
        return run(
                "sh",
                DOCS.resolve("verify-entry.sh").toString(),
                folder.resolve(proof).toString(),
                folder.resolve(entry).toString(),
                key.toString());
    }

    /** Exit status, blank, what was printed. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }

    @Test
    void aStrangerVerifiesAWholeLog() throws Exception {
        assertThat(verifyLog()).startsWith("0 OK 300 entries");
    }

    @Test
    void aStrangerFindsTampering() throws Exception {
        for (String name :
                new String[] {
                    "checkpoint",
                    "tile/entries/000",
                    "tile/entries/001.p/44",
                    "tile/0/000",
                    "tile/0/001.p/44",
                    "tile/1/000.p/1"
                }) {
            Path file = log.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThat(verifyLog()).as(name).startsWith("1 FAIL");
            Files.write(file, whole);
        }
    }

    @Test
    void aStrangerVerifiesOneEntry() throws Exception {
        assertThat(verifyEntry("299.tlog-proof", "299.entry")).startsWith("0 OK entry 299");
        assertThat(verifyEntry("299.tlog-proof", "298.entry")).startsWith("1 FAIL");
        byte[] proof = Files.readAllBytes(folder.resolve("299.tlog-proof"));
        String bent = new String(proof, StandardCharsets.UTF_8).replace("index 299", "index 298");
        write("bent.tlog-proof", bent.getBytes(StandardCharsets.UTF_8));
        assertThat(verifyEntry("bent.tlog-proof", "299.entry")).startsWith("1 FAIL");
    }

    @Test
    void everyEntryOfASmallLogVerifies() throws Exception {
        Path small = folder.resolve("small");
        try (DeviceLog made = Logs.create(small)) {
            Logs.fill(made, 7);
            for (int index = 0; index < 7; index++) {
                String proof = made.proofFile(index, 7);
                write("small.tlog-proof", proof.getBytes(StandardCharsets.UTF_8));
                write("small.entry", made.entryBytes(index));
                assertThat(verifyEntry("small.tlog-proof", "small.entry")).startsWith("0 OK");
            }
        }
    }
}
