package dev.assay.model.provenance.c2pa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The short form of the harness: always a report with a sentence, never a fault, never a hang. */
class FuzzTest {
    private static final int COPIES = 40;
    private static final List<String> FILES =
            List.of(
                    "small-parent.jpg",
                    "graph-4-diamond.jpg",
                    "compressed-manifest.jpg",
                    "enc-x509-es256-mp4.mp4",
                    "enc-x509-es256-pdf.pdf",
                    "enc-x509-es256-wav.wav",
                    "merkle-64k.mp4",
                    "rs-dashinit.mp4",
                    "rs-ica-success.jpg",
                    "ms-cards_trusted.svg",
                    "rs-tiff_poc.tiff",
                    "tn-trustnxt-icon-signed-v2-bmff.heic",
                    "valid-gif.gif",
                    "valid-jxl.jxl",
                    "sidecar.c2pa",
                    "update-manifest.jpg");

    @Test
    void changedFilesAlwaysGiveAnAnswer() throws IOException, EnvironmentException {
        FuzzHarness harness = new FuzzHarness(validator());

        for (String file : FILES) {
            harness.run(data().resolve("media").resolve(file), COPIES, 20261120);
        }

        assertThat(harness.tried()).isEqualTo(COPIES * FILES.size());
        assertThat(harness.faults()).isEmpty();
    }

    /** An OCSP answer whose signature is no signature. */
    @Test
    void whatTheLongRunFoundStaysMended() throws IOException, EnvironmentException {
        FuzzHarness harness = new FuzzHarness(validator());

        harness.run(data().resolve("media/dm-genai-picture-validate-protected.jpg"), 1, 1984);

        assertThat(harness.faults()).isEmpty();
    }

    /** What c2pa-rs 0.91 says of the same changed copies. */
    @Test
    void whatIsDamagedIsCalledAsTheReferenceReaderCallsIt()
            throws IOException, EnvironmentException {
        assertThat(state("appended.jpg", 900_003)).isEqualTo(State.INVALID); // a certificate
        assertThat(state("assert-metadata.jpg", 900_003)).isEqualTo(State.INVALID);
        assertThat(state("claim-v1.jpg", 900_000)).isEqualTo(State.INVALID); // an assertion
        assertThat(state("assert-training-mining.jpg", 900_000))
                .isEqualTo(State.UNREADABLE); // the hash of the file
        assertThat(state("alg-es384.jpg", 900_000)).isEqualTo(State.UNREADABLE); // the actions
    }

    private static State state(String file, long seed) throws IOException, EnvironmentException {
        byte[] whole = Files.readAllBytes(data().resolve("media").resolve(file));
        return validator()
                .validate(
                        new ArraySource(new Mutations(whole).of(seed)),
                        Instant.parse("2026-11-20T07:00:00Z"))
                .state();
    }

    private static C2paValidator validator() throws EnvironmentException {
        return new C2paValidator(TrustFiles.read(List.of(data().resolve("trust"))));
    }

    private static Path data() {
        Path root = Path.of(System.getProperty("assay.testdata", "testdata"), "c2pa");
        if (!Files.isDirectory(root)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                throw new AssertionError("the files with known answers are not there");
            }
            Assumptions.abort("skipped: the files with known answers are not there");
        }
        return root;
    }
}
