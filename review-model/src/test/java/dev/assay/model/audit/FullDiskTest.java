package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of one megabyte; needs the right to mount one. */
class FullDiskTest {
    @TempDir Path folder;

    @BeforeEach
    void mount() throws Exception {
        if (!run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString())) {
            Assumptions.abort("skipped: a small disk cannot be mounted here");
        }
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", folder.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable EnvironmentException append(DeviceLog log, int count) {
        try {
            log.append(Collections.nCopies(count, Logs.EVENT), Logs.SOMEONE);
            return null;
        } catch (EnvironmentException e) {
            return e;
        }
    }

    @Test
    void aFullDiskRefusesAndLosesNothing() throws Exception {
        Path ballast = folder.resolve("ballast");
        Files.write(ballast, new byte[200_000]);
        Head head;
        try (DeviceLog log = Logs.create(folder.resolve("log"))) {
            @Nullable EnvironmentException refusal = null;
            int batch = 100;
            while (batch > 0) {
                head = log.head();
                refusal = append(log, batch);
                if (refusal != null) {
                    assertThat(refusal.key()).isEqualTo("disk.full");
                    assertThat(log.head()).isEqualTo(head);
                    batch /= 4;
                }
            }
            head = log.head();
            assertThat(head.size()).isGreaterThan(500);
            assertThat(DeviceLog.examine(folder.resolve("log"), Logs.KEY.key())).isEmpty();

            Files.delete(ballast);
            assertThat(append(log, 10)).isNull();
            assertThat(log.size()).isEqualTo(head.size() + 10);
        }
        Logs.sound(folder.resolve("log")).close();
    }

    @Test
    void aDiskThatCannotBeWrittenIsSaidInASentence() throws Exception {
        Logs.create(folder.resolve("log")).close();
        assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();

        EnvironmentException refusal =
                catchThrowableOfType(
                        EnvironmentException.class, () -> Logs.open(folder.resolve("log")));

        assertThat(refusal.key()).isEqualTo("disk.read-only");
    }
}
