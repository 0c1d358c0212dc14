package dev.assay.app.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyProvidersTest {
    @TempDir Path temp;

    @Test
    void everyProviderGivesTheSameKeyAgain() throws Exception {
        List<KeyProvider> providers =
                List.of(
                        new KeyFile(temp.resolve("key")),
                        new ConfigFolderKey(new ConfigFolder(temp.resolve("config"))),
                        new Passphrase(() -> "correct horse".toCharArray()));
        for (KeyProvider provider : providers) {
            Path workspace = Files.createTempDirectory(temp, "ws");
            byte[] wrapped;
            try (WorkspaceKey key = provider.create(workspace)) {
                wrapped = key.wrap("test", "x", new byte[] {1, 2, 3});
            }
            try (WorkspaceKey key = provider.open(workspace)) {
                assertThat(key.unwrap("test", "x", wrapped)).containsExactly(1, 2, 3);
            }
            assertThat(provider.describe()).isNotBlank();
        }
    }

    @Test
    void anotherPassphraseOpensNothing() throws EnvironmentException {
        new Passphrase(() -> "correct horse".toCharArray()).create(temp).close();
        assertThatThrownBy(() -> new Passphrase(() -> "battery".toCharArray()).open(temp))
                .hasMessageContaining("not the passphrase");
    }

    @Test
    void theDefaultKeyLiesOutsideTheWorkspace() throws Exception {
        Path config = temp.resolve("config");
        Path workspace = Files.createDirectory(temp.resolve("ws"));
        new ConfigFolderKey(new ConfigFolder(config)).create(workspace).close();
        try (var files = Files.list(config.resolve("keys"))) {
            Path key = files.findFirst().orElseThrow();
            assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
            assertThat(Files.readString(workspace.resolve("key-name")))
                    .isEqualTo(key.getFileName().toString().replace(".key", ""));
        }
    }

    @Test
    void theConfigurationFolderIsTheSystemsOwn() {
        Path home = Path.of("/home/p");
        assertThat(ConfigFolder.of(Map.of(), "Linux", home).path())
                .isEqualTo(Path.of("/home/p/.config/assay"));
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/c"), "Linux", home).path())
                .isEqualTo(Path.of("/c/assay"));
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "rel"), "Linux", home).path())
                .isEqualTo(Path.of("/home/p/.config/assay"));
        assertThat(ConfigFolder.of(Map.of(), "Mac OS X", home).path())
                .isEqualTo(Path.of("/home/p/Library/Application Support/Assay"));
    }

    @Test
    void aWorkspaceSaysWhetherItAsksForAPassphrase() throws EnvironmentException {
        assertThat(Passphrase.isUsedBy(temp)).isFalse();
        new Passphrase(() -> "correct horse".toCharArray()).create(temp).close();
        assertThat(Passphrase.isUsedBy(temp)).isTrue();
    }
}
