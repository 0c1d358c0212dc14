package dev.assay.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineChecksTest {
    @Test
    void aWritableFolderIsMeasuredAndLeftAsItWas(@TempDir Path folder) throws IOException {
        Check disk = MachineChecks.disk(folder);

        assertThat(disk.facts()).containsKeys("freeBytes", "writeAndForceMicros");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaidPlainly(@TempDir Path folder) {
        Check disk = MachineChecks.disk(folder.resolve("missing"));

        assertThat(disk.state()).isEqualTo(Check.State.BAD);
        assertThat(disk.sentence()).isNotBlank();
        assertThat(disk.nextStep()).isNotBlank();
    }

    @Test
    void theRuntimeIsTheOneThatRuns() {
        assertThat(MachineChecks.runtime().facts().get("java"))
                .isEqualTo(System.getProperty("java.vm.version"));
    }
}
