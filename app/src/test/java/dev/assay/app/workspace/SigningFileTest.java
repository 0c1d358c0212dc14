package dev.assay.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.provenance.c2pa.sign.SigningIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningFileTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir Path folder;
    private final WorkspaceKey key = new WorkspaceKey(new byte[WorkspaceKey.LENGTH]);

    private SigningFile file() {
        return new SigningFile(folder, "assay/0f3a");
    }

    @Test
    void theSameKeySignsEveryTime() throws EnvironmentException {
        SigningIdentity first = file().openOrCreate(key, NOW);

        assertThat(file().openOrCreate(key, NOW).authorityPem()).isEqualTo(first.authorityPem());
    }

    @Test
    void theKeyLiesWrapped() throws EnvironmentException, IOException {
        SigningIdentity identity = file().openOrCreate(key, NOW);

        String wrapped =
                new String(
                        Files.readAllBytes(folder.resolve("signing")), StandardCharsets.ISO_8859_1);
        assertThat(wrapped)
                .doesNotContain(new String(identity.sealable(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void anotherKeyOrAnotherNameDoesNotOpenIt() throws EnvironmentException {
        file().openOrCreate(key, NOW);
        byte[] other = new byte[WorkspaceKey.LENGTH];
        other[0] = 1;

        assertThatThrownBy(() -> file().openOrCreate(new WorkspaceKey(other), NOW))
                .isInstanceOf(EnvironmentException.class);
        assertThatThrownBy(() -> new SigningFile(folder, "assay/x").openOrCreate(key, NOW))
                .isInstanceOf(EnvironmentException.class);
    }

    @Test
    void certificatesOfAnotherKeyAreRefused() throws EnvironmentException, IOException {
        file().openOrCreate(key, NOW);
        Files.write(
                folder.resolve("signing.pem"),
                SigningIdentity.selfMade("Others", "other", NOW).certificatesPem());

        assertThatThrownBy(() -> file().openOrCreate(key, NOW))
                .isInstanceOf(EnvironmentException.class)
                .extracting("key")
                .isEqualTo("workspace.signing-key");
    }
}
