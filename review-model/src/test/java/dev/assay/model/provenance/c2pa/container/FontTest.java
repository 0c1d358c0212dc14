package dev.assay.model.provenance.c2pa.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.TestData;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Fonts: the state is that of the reference reader, the findings are ours. */
class FontTest {
    private static final Instant WITHIN = Instant.parse("2024-12-01T00:00:00Z");

    @Test
    void theTablesOfAFontAreThoseThatWereSigned() throws IOException, EnvironmentException {
        ProvenanceReport report = validate(font());

        assertThat(report.state()).isEqualTo(State.UNSUPPORTED);
        assertThat(report.verdict()).isEqualTo(Verdict.SIGNED);
        assertThat(report.codes(Scope.ACTIVE, Outcome.HOLDS)).contains("assertion.boxesHash.match");
        assertThat(report.byteMap().unhashed())
                .anySatisfy(part -> assertThat(part.what()).isEqualTo("in no part"));
    }

    @Test
    void aChangedGlyphIsNoticed() throws IOException, EnvironmentException {
        byte[] font = font();
        font[15_000] ^= 1;

        ProvenanceReport report = validate(font);

        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.codes(Scope.ACTIVE, Outcome.FAILS))
                .contains("assertion.boxesHash.mismatch");
    }

    private static byte[] font() throws IOException {
        return Files.readAllBytes(
                TestData.folder("c2pa").resolve("media/pub-monotype-20240712-monotype_sans.ttf"));
    }

    private static ProvenanceReport validate(byte[] font) throws EnvironmentException {
        return new C2paValidator(TrustSettings.NONE).validate(new ArraySource(font), WITHIN);
    }
}
