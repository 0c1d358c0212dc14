package dev.assay.model.provenance.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.TestData;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.FileSource;
import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    private static final Instant CLOCK = Instant.parse("2026-11-20T07:00:00Z");
    private static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

    @Test
    void whatWouldChangeTheAnswerIsSaidAndDoesChangeIt() throws IOException, EnvironmentException {
        ProvenanceReport now = report("alg-ed25519.jpg", CLOCK, "trust");

        assertThat(now.state()).isEqualTo(State.TRUSTED);
        assertThat(now.explanation().turns())
                .anySatisfy(turn -> {
                    assertThat(turn.sentence()).contains("certificate ends");
                    assertThat(turn.at()).isBetween(CLOCK, LATER);
                });
        assertThat(report("alg-ed25519.jpg", LATER, "trust").state()).isEqualTo(State.INVALID);
    }

    @Test
    void signersSayHowTheFileWasMade() throws IOException, EnvironmentException {
        assertThat(report("alg-ed25519.jpg", CLOCK, "trust").explanation().signals())
                .extracting(Explanation.Signal::name)
                .contains("inception.capturedMedia");
        assertThat(report("tn-amazon-titan-g1.png", CLOCK, "trust").explanation().signals())
                .extracting(Explanation.Signal::name)
                .contains("inception.fullyGenAIMedia");
    }

    @Test
    void listsTellTheirAgeAndTheirSource() throws IOException, EnvironmentException {
        Explanation.ListFacts list =
                report("alg-ed25519.jpg", CLOCK, "trust/c2pa-trust-list.pem")
                        .explanation()
                        .lists()
                        .getFirst();

        assertThat(list.source()).isEqualTo("the C2PA trust list");
        assertThat(list.days(CLOCK)).contains(107L);
    }

    @Test
    void aProductIsNamedByTheCertificateAndVouchesForNobody(@TempDir Path folder)
            throws IOException, EnvironmentException {
        Files.writeString(
                folder.resolve("conforming-products-list.json"),
                """
                [{"applicant":"An applicant","status":"conformant","specVersion":["2.2"],
                  "product":{"DN":{"CN":"C2PA Signer","O":"C2PA Test Signing Cert"},
                    "assurance":{"maxAssuranceLevel":2},
                    "disallowedSignals":{"inception":["x"]}}}]
                """);
        try (FileSource bytes = FileSource.open(file("alg-ed25519.jpg"))) {
            ProvenanceReport report =
                    new C2paValidator(TrustFiles.read(List.of(folder))).validate(bytes, CLOCK);

            assertThat(report.state()).isEqualTo(State.VALID);
            assertThat(report.explanation().products())
                    .singleElement()
                    .satisfies(product -> {
                        assertThat(product.level()).isEqualTo(2);
                        assertThat(product.disallowed()).containsExactly("x");
                    });
        }
    }

    private static ProvenanceReport report(String name, Instant at, String trust)
            throws IOException, EnvironmentException {
        C2paValidator validator =
                new C2paValidator(TrustFiles.read(List.of(TestData.folder("c2pa").resolve(trust))));
        try (FileSource bytes = FileSource.open(file(name))) {
            return validator.validate(bytes, at);
        }
    }

    private static Path file(String name) {
        return TestData.folder("c2pa").resolve("media").resolve(name);
    }
}
