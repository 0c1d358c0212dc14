package dev.assay.app.demo.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class JpegSignerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    /** A start, a comment, a scan of four bytes, an end: enough for hashing. */
    private static final byte[] JPEG =
            HexFormat.of().parseHex("ffd8fffe000448 69ffda000401 00aabbccddffd9".replace(" ", ""));

    private final DemoAuthority authority = DemoAuthority.create(NOW);
    private final byte[] signed =
            new JpegSigner(authority).sign(JPEG, SampleClaim.rendered("sample.jpg"));

    @Test
    void whatItSignsIsTrustedByItsOwnList() throws EnvironmentException {
        ProvenanceReport report = validate(signed, trust());

        assertThat(report.state()).isEqualTo(State.TRUSTED);
        assertThat(report.verdict()).isEqualTo(Verdict.SIGNED_TRUSTED);
        assertThat(report.codes(Scope.ACTIVE, Outcome.HOLDS))
                .contains("assertion.dataHash.match", "claimSignature.validated");
        assertThat(report.missing()).extracting("what").contains("timeStamp", "revocation");
    }

    @Test
    void withoutTheListTheSignerIsUnknownButNothingIsBroken() throws EnvironmentException {
        TrustSettings others =
                new TrustSettings(
                        List.of(new TrustList("others", List.of(), List.of(), null, null)),
                        List.of(),
                        TrustSettings.DEFAULT_PURPOSES);

        assertThat(validate(signed, others).verdict()).isEqualTo(Verdict.SIGNED_UNKNOWN);
        assertThat(validate(signed, TrustSettings.NONE).verdict()).isEqualTo(Verdict.SIGNED);
    }

    @Test
    void oneBitChangedAfterSigningIsNoticed() throws EnvironmentException {
        byte[] changed = signed.clone();
        changed[changed.length - 4] ^= 1;

        ProvenanceReport report = validate(changed, trust());

        assertThat(report.state()).isEqualTo(State.INVALID);
        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.codes(Scope.ACTIVE, Outcome.FAILS))
                .containsExactly("assertion.dataHash.mismatch");
    }

    private TrustSettings trust() {
        TrustList list =
                new TrustList("demo list", List.of(authority.root()), List.of(), null, null);
        return new TrustSettings(List.of(list), List.of(), TrustSettings.DEFAULT_PURPOSES);
    }

    private static ProvenanceReport validate(byte[] bytes, TrustSettings trust)
            throws EnvironmentException {
        return new C2paValidator(trust).validate(new ArraySource(bytes), NOW);
    }
}
