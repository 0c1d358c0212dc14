package dev.assay.viewer.worker.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.wire.Guard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that nothing confines, such as this one, must not be told that it is. */
class UnconfinedTest {
    @TempDir Path folder;

    @Test
    void nothingIsSaidToHoldThatDoesNot() throws Exception {
        String frames = Files.createFile(folder.resolve("frames")).toString();

        assertThat(Trials.of(frames, Set.of()).bits()).isZero();
        Measured mac = new MacConfinement().measure(frames, "");
        assertThat(mac.holds(Guard.NO_SOCKET)).isFalse();
        assertThat(mac.holds(Guard.NO_FILE_READ)).isFalse();
        assertThat(mac.holds(Guard.NO_FILE_WRITE)).isFalse();
        assertThat(mac.holds(Guard.NO_PROCESS)).isFalse();
        assertThat(mac.holds(Guard.MEMORY_CAP)).isFalse();
        assertThat(folder.toFile().list()).containsExactly("frames");
    }
}
