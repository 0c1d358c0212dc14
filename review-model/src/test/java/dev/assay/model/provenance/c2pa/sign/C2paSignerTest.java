package dev.assay.model.provenance.c2pa.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;

class C2paSignerTest {
    private final SigningIdentity identity =
            SigningIdentity.selfMade("Assay workspace", "assay/0f3a", Made.NOW);
    private final C2paSigner signer = new C2paSigner(identity);

    private List<byte[]> signed() throws IOException {
        return List.of(
                signer.sign(Made.jpeg(), Made.frame()).orElseThrow(),
                signer.sign(Made.png(), Made.frame()).orElseThrow(),
                signer.sign(Made.pdf(), Made.report()).orElseThrow());
    }

    @Test
    void whatItSignsHoldsAndItsOwnListTrustsIt() throws EnvironmentException, IOException {
        for (byte[] file : signed()) {
            ProvenanceReport report = Made.validate(file, Made.listOf(identity));

            assertThat(report.codes(Scope.ACTIVE, Outcome.FAILS)).isEmpty();
            assertThat(report.state()).isEqualTo(State.TRUSTED);
            assertThat(report.verdict()).isEqualTo(Verdict.SIGNED_TRUSTED);
            assertThat(report.codes(Scope.ACTIVE, Outcome.HOLDS))
                    .contains("assertion.dataHash.match", "claimSignature.validated");
            assertThat(report.missing()).extracting("what").contains("timeStamp", "revocation");
        }
    }

    @Test
    void withoutTheListTheSignerIsUnknownButNothingIsBroken()
            throws EnvironmentException, IOException {
        for (byte[] file : signed()) {
            assertThat(Made.validate(file, Made.otherList()).verdict())
                    .isEqualTo(Verdict.SIGNED_UNKNOWN);
        }
    }

    @Test
    void oneBitChangedAfterSigningIsNoticed() throws EnvironmentException, IOException {
        byte[] changed = signer.sign(Made.jpeg(), Made.frame()).orElseThrow();
        changed[changed.length - 4] ^= 1;
        byte[] report = signer.sign(Made.pdf(), Made.report()).orElseThrow();
        report[100] ^= 1;

        for (byte[] file : List.of(changed, report)) {
            assertThat(
                            Made.validate(file, Made.listOf(identity))
                                    .codes(Scope.ACTIVE, Outcome.FAILS))
                    .containsExactly("assertion.dataHash.mismatch");
        }
    }

    @Test
    void aFrameNamesWhatItWasTakenFrom() throws EnvironmentException {
        byte[] file = signer.sign(Made.png(), Made.frame()).orElseThrow();

        ProvenanceGraph graph = Made.validate(file, Made.listOf(identity)).graph();

        assertThat(graph.edges())
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.relation()).isEqualTo("parentOf");
                    assertThat(edge.title()).isEqualTo("Item k3f9");
                });
        assertThat(graph.nodes().getFirst().actions())
                .containsExactly("c2pa.opened", "c2pa.converted");
    }

    @Test
    void anyOtherFileGetsItsStoreBesideIt() throws EnvironmentException {
        byte[] file = "time,score\n".getBytes(StandardCharsets.UTF_8);
        byte[] store = signer.sidecar(Made.jpeg(), Made.report());

        assertThat(signer.sign(file, Made.report())).isEmpty();
        ProvenanceReport report =
                new C2paValidator(Made.listOf(identity))
                        .validate(
                                new Asset(
                                        new ArraySource(Made.jpeg()), new ArraySource(store), null),
                                Made.NOW,
                                Progress.NONE);
        assertThat(report.state()).isEqualTo(State.TRUSTED);
    }

    @Test
    void anIdentityIsPutAwayAndTakenUpAgain() throws GeneralSecurityException {
        SigningIdentity again =
                SigningIdentity.unsealed(identity.sealable(), identity.certificatesPem());
        SigningIdentity other = SigningIdentity.selfMade("Assay workspace", "b", Made.NOW);

        assertThat(again.authorityPem()).isEqualTo(identity.authorityPem());
        assertThatThrownBy(() ->
                        SigningIdentity.unsealed(other.sealable(), identity.certificatesPem()))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
