package dev.assay.model.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.keys.WorkspaceKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayloadFolderTest {
    private static final byte[] TEXT = "Because of the ear.".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private final WorkspaceKey key = new WorkspaceKey(new byte[32]);

    @Test
    void givesBackWhatACommitmentWasMadeFor() throws EnvironmentException {
        PayloadFolder payloads = new PayloadFolder(folder, key);
        String commitment = payloads.put(TEXT);

        Payload payload = payloads.get(commitment).orElseThrow();
        assertThat(payload.content()).isEqualTo(TEXT);
        assertThat(payload.answersTo(commitment)).isTrue();
        assertThat(payloads.commitments()).containsExactly(commitment);
    }

    @Test
    void theSameTextTwiceHasTwoCommitments() throws EnvironmentException {
        PayloadFolder payloads = new PayloadFolder(folder, key);
        assertThat(payloads.put(TEXT)).isNotEqualTo(payloads.put(TEXT));
    }

    @Test
    void erasingLeavesNeitherTextNorKey() throws EnvironmentException {
        PayloadFolder payloads = new PayloadFolder(folder, key);
        String commitment = payloads.put(TEXT);

        assertThat(payloads.erase(commitment)).isTrue();
        assertThat(payloads.get(commitment)).isEmpty();
        assertThat(payloads.erase(commitment)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anyFlippedByteIsDamage() throws Exception {
        PayloadFolder payloads = new PayloadFolder(folder, key);
        String commitment = payloads.put(TEXT);
        byte[] sound = Files.readAllBytes(folder.resolve(commitment));
        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x40;
            Files.write(folder.resolve(commitment), damaged);
            assertThatThrownBy(() -> payloads.get(commitment))
                    .isInstanceOfSatisfying(
                            EnvironmentException.class,
                            e -> assertThat(e.key()).isEqualTo("payload.damaged"));
        }
    }

    @Test
    void aPayloadUnderAnotherNameIsDamage() throws Exception {
        PayloadFolder payloads = new PayloadFolder(folder, key);
        String one = payloads.put(TEXT);
        String two = payloads.put(TEXT);
        Files.delete(folder.resolve(two));
        Files.move(folder.resolve(one), folder.resolve(two));
        assertThatThrownBy(() -> payloads.get(two)).isInstanceOf(EnvironmentException.class);
    }

    @Test
    void objectsAreNamedByTheirContentAndUnreadableOnDisk() throws Exception {
        ObjectFolder objects = new ObjectFolder(folder, key);
        ContentDigest digest = objects.put(TEXT);

        assertThat(digest).isEqualTo(ContentDigest.of(TEXT));
        assertThat(objects.put(TEXT)).isEqualTo(digest);
        assertThat(objects.get(digest)).hasValue(TEXT);
        assertThat(objects.digests()).containsExactly(digest);
        Path file = folder.resolve(digest.hex());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("ear");
        byte[] damaged = Files.readAllBytes(file);
        damaged[20] ^= 1;
        Files.write(file, damaged);
        assertThatThrownBy(() -> objects.get(digest)).hasMessageContaining("damaged");
    }
}
