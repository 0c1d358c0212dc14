package dev.assay.app.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One contract for every keychain, met by one in memory and by a real one where it is installed.
 */
class KeychainTest {
    @TempDir Path temp;

    /** Keeps secrets as long as the test runs. */
    private static final class InMemory implements Keychain {
        private final Map<String, byte[]> secrets = new HashMap<>();

        @Override
        public Optional<byte[]> find(String name) {
            return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
        }

        @Override
        public void store(String name, byte[] secret) {
            secrets.put(name, secret.clone());
        }

        @Override
        public void remove(String name) {
            secrets.remove(name);
        }

        @Override
        public String describe() {
            return "memory";
        }
    }

    private static void holdsTheContract(Keychain keychain) throws EnvironmentException {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (i * 37);
        }
        assertThat(keychain.find("aa")).isEmpty();
        keychain.remove("aa");
        keychain.store("aa", secret);
        keychain.store("bb", new byte[] {0, 1, 0});
        assertThat(keychain.find("aa")).hasValueSatisfying(it -> assertThat(it).isEqualTo(secret));
        assertThat(keychain.find("bb")).hasValueSatisfying(it -> assertThat(it).hasSize(3));
        keychain.store("aa", new byte[] {9});
        assertThat(keychain.find("aa")).hasValueSatisfying(it -> assertThat(it).containsExactly(9));
        keychain.remove("aa");
        assertThat(keychain.find("aa")).isEmpty();
        assertThat(keychain.find("bb")).isPresent();
        assertThat(keychain.describe()).isNotBlank();
    }

    private void keepsTheKeyOfAWorkspace(Keychain keychain) throws Exception {
        Path workspace = Files.createTempDirectory(temp, "ws");
        KeychainKey keys = new KeychainKey(keychain);
        assertThat(KeychainKey.isUsedBy(workspace)).isFalse();
        byte[] wrapped;
        try (WorkspaceKey key = keys.create(workspace)) {
            wrapped = key.wrap("test", "x", new byte[] {1, 2, 3});
        }
        assertThat(KeychainKey.isUsedBy(workspace)).isTrue();
        try (WorkspaceKey key = keys.open(workspace)) {
            assertThat(key.unwrap("test", "x", wrapped)).containsExactly(1, 2, 3);
        }
        keychain.remove(Files.readString(workspace.resolve("key-keychain")));
        assertThatThrownBy(() -> keys.open(workspace)).hasMessageContaining("not in the keychain");
    }

    @Test
    void aKeychainInMemoryHoldsTheContract() throws Exception {
        holdsTheContract(new InMemory());
        keepsTheKeyOfAWorkspace(new InMemory());
    }

    @Test
    void theSecretServiceOfADesktopHoldsIt() throws Exception {
        try (PrivateDesktop desktop = PrivateDesktop.start(temp)) {
            Assumptions.assumeTrue(
                    desktop.isRunning(), "skipped: dbus-daemon and gnome-keyring are not here");
            Keychain keychain = SystemKeychain.of(desktop.environment(), "Linux");
            assertThat(keychain).isInstanceOf(SecretService.class);
            holdsTheContract(keychain);
            keepsTheKeyOfAWorkspace(keychain);
        }
    }

    @Test
    void aSessionWithoutAKeyringIsToldWhatElseThereIs() {
        assertThatThrownBy(() -> SystemKeychain.of(Map.of(), "Linux"))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.nextStep()).contains("passphrase"));
        Map<String, String> nobody =
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + temp.resolve("none"));
        assertThatThrownBy(() -> SystemKeychain.of(nobody, "Linux").find("aa"))
                .hasMessageContaining("does not answer");
    }
}
