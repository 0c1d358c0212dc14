package dev.assay.model.provenance.c2pa.sign;

import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.array;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.map;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Assertions that no published file holds: data elsewhere, answers about revocation. */
class FurtherAssertionsTest {
    private final KeyPair authorityKeys = keys();
    private final KeyPair signerKeys = keys();
    private final SelfMadeCertificates maker =
            new SelfMadeCertificates(
                    authorityKeys,
                    "House",
                    Made.NOW.minus(Duration.ofDays(9)),
                    Made.NOW.plus(Duration.ofDays(9)));
    private final X509Certificate authority = maker.ofAuthority("authority");
    private final X509Certificate signer = maker.ofSigner("authority", "signer", signerKeys);
    private final SigningIdentity identity =
            new SigningIdentity(
                    signerKeys.getPrivate(), signer, authority, List.of(signer, authority));

    @Test
    void dataElsewhereIsNamedAndNeverFetched() throws EnvironmentException {
        ProvenanceReport report = report(cloud("stds.exif", 100));

        assertThat(report.codes(Scope.ACTIVE, Outcome.FAILS)).isEmpty();
        assertThat(report.state()).isEqualTo(State.TRUSTED);
        assertThat(report.codes(Scope.ACTIVE, Outcome.NOTE)).contains("assertion.inaccessible");
    }

    @Test
    void theHashOfTheFileAndItsActionsMayNotLieElsewhere() throws EnvironmentException {
        assertThat(report(cloud("c2pa.hash.data", 100)).codes(Scope.ACTIVE, Outcome.FAILS))
                .containsExactly("assertion.cloud-data.hardBinding");
        assertThat(report(cloud("c2pa.actions.v2", 100)).codes(Scope.ACTIVE, Outcome.FAILS))
                .containsExactly("assertion.cloud-data.actions");
    }

    @Test
    void dataElsewhereWithoutASizeIsMalformed() throws EnvironmentException {
        assertThat(report(cloud("stds.exif", 0)).codes(Scope.ACTIVE, Outcome.FAILS))
                .containsExactly("assertion.cloud-data.malformed");
    }

    @Test
    void anAnswerInAnAssertionSaysThatTheSignerIsNotRevoked()
            throws EnvironmentException,
                    IOException,
                    GeneralSecurityException,
                    OCSPException,
                    OperatorCreationException {
        ProvenanceReport report = report(status(answer(authorityKeys, null)));

        assertThat(report.state()).isEqualTo(State.TRUSTED);
        assertThat(report.codes(Scope.ACTIVE, Outcome.HOLDS))
                .contains("signingCredential.ocsp.notRevoked");
        assertThat(report.missing()).extracting("what").doesNotContain("revocation");
    }

    @Test
    void aRevokedSignerIsInvalidFromThenOn()
            throws EnvironmentException,
                    IOException,
                    GeneralSecurityException,
                    OCSPException,
                    OperatorCreationException {
        ProvenanceReport report =
                report(
                        status(
                                answer(
                                        authorityKeys,
                                        new RevokedStatus(
                                                date(Made.NOW.minus(Duration.ofDays(2))), 1))));

        assertThat(report.state()).isEqualTo(State.INVALID);
        assertThat(report.codes(Scope.ACTIVE, Outcome.FAILS))
                .contains("signingCredential.ocsp.revoked");
    }

    @Test
    void anAnswerThatTheIssuerDidNotSignSaysNothing()
            throws EnvironmentException,
                    IOException,
                    GeneralSecurityException,
                    OCSPException,
                    OperatorCreationException {
        ProvenanceReport report = report(status(answer(signerKeys, null)));

        assertThat(report.state()).isEqualTo(State.TRUSTED);
        assertThat(report.missing()).extracting("what").contains("revocation");
    }

    private ProvenanceReport report(MadeAssertion more) throws EnvironmentException {
        SignedStatement statement = Made.report();
        List<MadeAssertion> said = new ArrayList<>(new StatementWords(statement).assertions());
        said.add(more);
        byte[] file =
                JpegSeat.in(Made.jpeg())
                        .orElseThrow()
                        .filled(new StoreMaker(identity, statement, said));
        return Made.validate(file, Made.listOf(identity));
    }

    private static MadeAssertion cloud(String label, long size) {
        return MadeAssertion.of(
                "c2pa.cloud-data",
                map(
                        "label",
                        text(label),
                        "size",
                        new Cbor.Int(size),
                        "location",
                        map(
                                "url",
                                text("https://example.invalid/data"),
                                "alg",
                                text("sha256"),
                                "hash",
                                new Cbor.Bytes(new byte[32])),
                        "content_type",
                        text("application/json")));
    }

    private static MadeAssertion status(byte[] answer) {
        return MadeAssertion.of(
                "c2pa.certificate-status", map("ocspVals", array(new Cbor.Bytes(answer))));
    }

    /** An answer about the signer; the status null means good, as everywhere in BouncyCastle. */
    private byte[] answer(KeyPair responder, @Nullable CertificateStatus status)
            throws IOException, GeneralSecurityException, OCSPException, OperatorCreationException {
        CertificateID id =
                new CertificateID(
                        new BcDigestCalculatorProvider()
                                .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
                        new X509CertificateHolder(authority.getEncoded()),
                        signer.getSerialNumber());
        BasicOCSPRespBuilder builder =
                new BasicOCSPRespBuilder(new RespID(new X500Name("CN=responder")));
        builder.addResponse(
                id,
                status,
                date(Made.NOW.minus(Duration.ofHours(1))),
                date(Made.NOW.plus(Duration.ofDays(1))));
        return new OCSPRespBuilder()
                .build(
                        OCSPResp.SUCCESSFUL,
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(responder.getPrivate()),
                                new X509CertificateHolder[0],
                                date(Made.NOW)))
                .getEncoded();
    }

    @SuppressWarnings("JavaUtilDate") // what the builder takes
    private static Date date(java.time.Instant at) {
        return Date.from(at);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
