package dev.assay.model.provenance.lineage.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginVerifierTest {
    private static final String DIGEST = "ab".repeat(32);
    private final KeyPair pair = pair();

    @Test
    void aRecordByAKnownKeyAboutTheseBytesIsValid() throws GeneralSecurityException {
        OriginOutcome outcome =
                verify(envelope("kms-1", payload("2026-11-19T10:00:00Z")), key(null, null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        OriginOutcome.Valid.class,
                        valid -> {
                            assertThat(valid.statement().steps())
                                    .extracting(OriginStatement.Step::id)
                                    .containsExactly("job-7", "exec-9");
                        });
    }

    @Test
    void aKeyThatIsNotHereIsUnknownAndNotInvalid() throws GeneralSecurityException {
        assertThat(verify(envelope("kms-2", payload("2026-11-19T10:00:00Z")), key(null, null)))
                .isEqualTo(new OriginOutcome.UnknownKey("kms-2"));
    }

    @Test
    void aRecordFromOutsideTheTimeOfItsKeyIsExpired() throws GeneralSecurityException {
        OriginKey until = key(null, Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(verify(envelope("kms-1", payload("2026-11-19T10:00:00Z")), until))
                .isInstanceOf(OriginOutcome.Expired.class);
    }

    @Test
    void aChangedRecordAndARecordAboutOtherBytesAreInvalid() throws GeneralSecurityException {
        byte[] signed = envelope("kms-1", payload("2026-11-19T10:00:00Z"));
        String text = new String(signed, StandardCharsets.UTF_8);
        String other =
                Base64.getEncoder()
                        .encodeToString(
                                payload("2026-11-19T11:00:00Z").getBytes(StandardCharsets.UTF_8));
        byte[] changed =
                text.replaceFirst("\"payload\":\"[^\"]*\"", "\"payload\":\"" + other + "\"")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(verify(changed, key(null, null))).isInstanceOf(OriginOutcome.Invalid.class);
        assertThat(
                        new OriginVerifier(new OriginKeys(List.of(key(null, null))))
                                .verify(signed, "cd".repeat(32)))
                .isInstanceOf(OriginOutcome.Invalid.class);
        assertThat(verify("{".getBytes(StandardCharsets.UTF_8), key(null, null)))
                .isInstanceOf(OriginOutcome.Invalid.class);
    }

    @Test
    void keysAreReadAsKmsGivesThem(@TempDir Path folder) throws IOException, EnvironmentException {
        Path file = folder.resolve("origin-keys.json");
        Files.writeString(
                file,
                "[{\"keyId\":\"kms-1\",\"algorithm\":\"ECDSA_SHA_256\",\"publicKey\":\""
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                        + "\",\"notBefore\":\"2026-01-01T00:00:00Z\"}]");

        assertThat(OriginKeys.read(file).named("kms-1")).isPresent();
    }

    private static String payload(String at) {
        return "{\"sha256\":\""
                + DIGEST
                + "\",\"recordedAt\":\""
                + at
                + "\",\"producer\":\"intake\",\"steps\":["
                + "{\"name\":\"submission\",\"id\":\"job-7\",\"at\":\"2026-11-19T10:00:00Z\"},"
                + "{\"name\":\"detection\",\"id\":\"exec-9\"}]}";
    }

    private OriginKey key(
            @org.jspecify.annotations.Nullable Instant from,
            @org.jspecify.annotations.Nullable Instant to) {
        return new OriginKey(
                "kms-1", pair.getPublic(), OriginKey.Algorithm.ECDSA_SHA_256, from, to);
    }

    private static OriginOutcome verify(byte[] envelope, OriginKey key) {
        return new OriginVerifier(new OriginKeys(List.of(key))).verify(envelope, DIGEST);
    }

    private byte[] envelope(String keyId, String payload) throws GeneralSecurityException {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair.getPrivate());
        signer.update(OriginVerifier.encoded(bytes));
        Base64.Encoder base64 = Base64.getEncoder();
        return ("{\"payloadType\":\""
                        + OriginVerifier.TYPE
                        + "\",\"payload\":\""
                        + base64.encodeToString(bytes)
                        + "\",\"signatures\":[{\"keyid\":\""
                        + keyId
                        + "\",\"sig\":\""
                        + base64.encodeToString(signer.sign())
                        + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
