package dev.assay.model.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.TestData;
import dev.assay.model.audit.merkle.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final String ORIGIN = "example.org/console/a";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final DeviceKey key = DeviceKey.generate(ORIGIN);
    private final Signer witness = witness();
    private final String text = Checkpoint.text(ORIGIN, 0, TreeHasher.emptyRoot());
    private final String note = SignedNote.sign(text, key);

    private static Signer witness() {
        DeviceKey secret = DeviceKey.generate("witness.example/w");
        VerifierKey key =
                VerifierKey.of(
                        "witness.example/w", VerifierKey.Kind.COSIGNATURE_V1, secret.key().raw());
        return new Signer() {
            @Override
            public VerifierKey key() {
                return key;
            }

            @Override
            public byte[] sign(byte[] message) {
                return secret.sign(message);
            }
        };
    }

    private Optional<Checkpoint> verify(String note, VerifierKey... witnesses) {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        return Checkpoint.verify(bytes, key.key(), List.of(witnesses));
    }

    @Test
    void onlyTheKeysOwnUnalteredCheckpointIsVerified() {
        assertThat(verify(note)).isPresent();
        assertThat(verify(note.replace("\n0\n", "\n1\n"))).isEmpty();
        assertThat(verify(text + "\n")).isEmpty();
        assertThat(verify(text)).isEmpty();
        DeviceKey other = DeviceKey.generate(ORIGIN);
        assertThat(verify(SignedNote.sign(text, other))).isEmpty();
        String elsewhere = Checkpoint.text("example.org/console/b", 0, TreeHasher.emptyRoot());
        assertThat(verify(SignedNote.sign(elsewhere, key))).isEmpty();
        assertThat(verify(SignedNote.sign(text.replace("\n0\n", "\n00\n"), key))).isEmpty();
        assertThat(verify(SignedNote.sign(text.replace("\n0\n", "\n-1\n"), key))).isEmpty();
    }

    @Test
    void aWitnessSaysWhenItSigned() {
        String both = note + Cosignature.line(text, witness, NOON);
        Checkpoint checkpoint = verify(both, witness.key()).orElseThrow();
        assertThat(checkpoint.by()).hasSize(2);
        assertThat(checkpoint.by().getLast().time()).contains(NOON);
        assertThat(verify(both).orElseThrow().by()).hasSize(1);

        String wrong = note + Cosignature.line(text + "more\n", witness, NOON);
        assertThat(verify(wrong, witness.key())).isEmpty();
        assertThat(verify(Cosignature.line(text, witness, NOON), witness.key())).isEmpty();
    }

    @Test
    void aKeyComesBackFromWhatAKeyStoreKeeps() {
        byte[] sealable = key.sealable();
        DeviceKey back = DeviceKey.unsealed(ORIGIN, sealable);
        assertThat(back.key()).isEqualTo(key.key());
        assertThat(verify(SignedNote.sign(text, back))).isPresent();
        sealable[40] ^= 1;
        assertThatThrownBy(() -> DeviceKey.unsealed(ORIGIN, sealable))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVerifierKeyWithAnotherIdIsNone() {
        String vkey = key.key().toString();
        assertThat(VerifierKey.parse(vkey)).contains(key.key());
        assertThat(VerifierKey.parse(vkey.replace("/a+", "/b+"))).isEmpty();
        assertThat(VerifierKey.parse("a+b")).isEmpty();
        assertThat(VerifierKey.parse(vkey + "A")).isEmpty();
    }

    @Test
    void knownCheckpointsWithWitnessesVerify() throws Exception {
        Path logs = TestData.folder("audit/logs");
        VerifierKey log = keys(logs.resolve("trusted/log.vkey")).getFirst();
        List<VerifierKey> witnesses = keys(logs.resolve("trusted/witnesses.vkeys"));
        byte[] note = Files.readAllBytes(logs.resolve("valid-00257/checkpoint"));
        Checkpoint checkpoint = Checkpoint.verify(note, log, witnesses).orElseThrow();
        assertThat(checkpoint.size()).isEqualTo(257);
        assertThat(checkpoint.by()).hasSize(3);
    }

    private static List<VerifierKey> keys(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .map(line -> VerifierKey.parse(line).orElseThrow())
                .toList();
    }
}
