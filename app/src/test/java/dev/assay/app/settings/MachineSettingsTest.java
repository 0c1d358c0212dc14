package dev.assay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.review.KeepRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineSettingsTest {
    @Test
    void withoutAFileAReducedSandboxWillDo(@TempDir Path folder) {
        assertThat(MachineSettings.read(folder.resolve("none")).reducedSandbox()).isTrue();
    }

    @Test
    void anAdministratorCanRefuseIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "# ours\nsandbox.reduced = refuse\n");
        MachineSettings settings = MachineSettings.read(file);

        assertThat(settings.reducedSandbox()).isFalse();
        assertThat(settings.workers().reducedAllowed()).isFalse();
        Files.writeString(file, "sandbox.reduced=allow\n");
        assertThat(MachineSettings.read(file).workers().reducedAllowed()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsRefused(@TempDir Path folder) throws Exception {
        Path word = Files.writeString(folder.resolve("word"), "sandbox.reduced=perhaps");
        Path escape = Files.writeString(folder.resolve("escape"), "a=\\u00zz");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Path large = Files.write(folder.resolve("large"), new byte[70_000]);

        assertThat(MachineSettings.read(word).reducedSandbox()).isFalse();
        assertThat(MachineSettings.read(escape).reducedSandbox()).isFalse();
        assertThat(MachineSettings.read(bytes).reducedSandbox()).isFalse();
        assertThat(MachineSettings.read(large).reducedSandbox()).isFalse();
        assertThat(MachineSettings.read(folder).reducedSandbox()).isFalse();
    }

    @Test
    void localCopiesAreKeptAsTheAdministratorSays(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("a"), "vault.keep.mib=512\nvault.unused.days=7");
        assertThat(MachineSettings.read(file).keep())
                .isEqualTo(new KeepRule(512L << 20, Duration.ofDays(7)));
        Path none =
                Files.writeString(folder.resolve("b"), "vault.keep.mib=-1\nvault.unused.days=x");
        assertThat(MachineSettings.read(none).keep())
                .isEqualTo(new KeepRule(Long.MAX_VALUE, Duration.ofDays(30)));
    }
}
