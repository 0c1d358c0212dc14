package dev.assay.model.provenance.c2pa.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What we sign, read back by c2pa-rs: the {@code index.node} inside the npm package
 * {@code @contentauth/c2pa-node}, named by the property {@code assay.c2pa-node}, run by {@code
 * node}.
 */
class IndependentReaderTest {
    private static final String SCRIPT =
            """
            const fs = require('fs');
            const [binary, kind, ...rest] = process.argv.slice(1);
            const reader = require(binary);
            (async () => {
              for (let i = 0; i < rest.length; i += 2) {
                const list = rest[i] === '-' ? {} : { user_anchors: fs.readFileSync(rest[i], 'utf8') };
                const settings = {
                  trust: list,
                  verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false },
                };
                const asset = { buffer: fs.readFileSync(rest[i + 1]), mimeType: kind };
                const found = await reader.readerFromAsset(asset, JSON.stringify(settings));
                const json = JSON.parse(reader.readerJson.call(found));
                const failed = json.validation_results.activeManifest.failure;
                console.log([json.validation_state, ...failed.map((f) => f.code)].join(' '));
              }
            })().catch((e) => console.log('error', String(e.message || e)));
            """;

    @TempDir Path folder;

    private final SigningIdentity identity =
            SigningIdentity.selfMade("Assay workspace", "assay/0f3a", Made.NOW);
    private final C2paSigner signer = new C2paSigner(identity);

    @BeforeEach
    void thereIsAnotherReader() {
        String binary = System.getProperty("assay.c2pa-node", "");
        Assumptions.assumeTrue(
                !binary.isEmpty() && Files.isRegularFile(Path.of(binary)),
                "skipped: no c2pa-rs binary (property assay.c2pa-node) to read back with");
    }

    @Test
    void aSignedJpegHolds() throws IOException, InterruptedException {
        byte[] file = signer.sign(Made.jpeg(), Made.frame()).orElseThrow();

        holds("image/jpeg", file, file.length - 4);
    }

    @Test
    void aSignedPngHolds() throws IOException, InterruptedException {
        byte[] file = signer.sign(Made.png(), Made.frame()).orElseThrow();

        holds("image/png", file, file.length - 14);
    }

    @Test
    void aSignedPdfHolds() throws IOException, InterruptedException {
        holds("application/pdf", signer.sign(Made.pdf(), Made.report()).orElseThrow(), 11);
    }

    /** Trusted with our list, valid by an unknown signer without, broken after a change. */
    private void holds(String kind, byte[] file, int at) throws IOException, InterruptedException {
        Path list = folder.resolve("list.pem");
        Files.writeString(list, identity.authorityPem());
        byte[] changed = file.clone();
        changed[at] ^= 1;
        String good = write("good", file);
        String bad = write("bad", changed);

        assertThat(read(kind, list.toString(), good, "-", good, list.toString(), bad))
                .containsExactly(
                        "Trusted",
                        "Valid signingCredential.untrusted",
                        "Invalid assertion.dataHash.mismatch");
    }

    private String write(String name, byte[] file) throws IOException {
        return Files.write(folder.resolve(name), file).toString();
    }

    private static List<String> read(String kind, String... listsAndFiles)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command, "node", "-e", SCRIPT, System.getProperty("assay.c2pa-node"), kind);
        Collections.addAll(command, listsAndFiles);
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return answer.strip().lines().toList();
    }
}
