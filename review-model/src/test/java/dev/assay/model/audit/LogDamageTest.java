package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flips and truncations anywhere in a log; {@code -Dassay.damage.count=1000} for the long form. */
class LogDamageTest {
    private static final long SEED = 20_261_120;

    @TempDir Path folder;

    @BeforeEach
    void makeLog() throws EnvironmentException {
        try (DeviceLog log = Logs.create(folder)) {
            Logs.fill(log, 600);
            log.publish();
            Logs.fill(log, 3);
        }
    }

    @Test
    void everyFlipInWhatWasRecordedIsReportedAndNeverCut() throws Exception {
        Random random = new Random(SEED);
        List<Path> files = files();
        for (int round = 0; round < Integer.getInteger("assay.damage.count", 60); round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = damage(whole, random);
            Files.write(file, damaged);
            String where = "round " + round + " in " + folder.relativize(file);

            assertThat(DeviceLog.examine(folder, Logs.KEY.key())).as(where).isNotEmpty();
            close(Logs.open(folder));

            assertThat(Files.readAllBytes(file)).as(where).isEqualTo(damaged);
            Files.write(file, whole);
        }
        assertThat(DeviceLog.examine(folder, Logs.KEY.key())).isEmpty();
        Logs.sound(folder).close();
    }

    @Test
    void everyMissingFileIsReported() throws Exception {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            if (!file.endsWith("checkpoint")) {
                assertThat(DeviceLog.examine(folder, Logs.KEY.key()))
                        .as(folder.relativize(file).toString())
                        .isNotEmpty();
            }
            Files.write(file, whole);
        }
    }

    @Test
    void aDamagedMarkOnlyMakesOpeningReadEverything() throws Exception {
        Logs.sound(folder).close();
        Path mark = folder.resolve("verified");
        byte[] whole = Files.readAllBytes(mark);
        byte[] flipped = whole.clone();
        flipped[20] ^= 1;
        Files.write(mark, flipped);
        Logs.sound(folder).close();
        assertThat(Files.readAllBytes(mark)).isEqualTo(whole);
    }

    private static byte[] damage(byte[] whole, Random random) {
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] damaged = whole.clone();
        damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private static void close(LogOpening opening) throws EnvironmentException {
        switch (opening) {
            case LogOpening.Sound(DeviceLog log) -> log.close();
            case LogOpening.TornTail(DeviceLog log, long _) -> log.close();
            case LogOpening.Damaged _ -> {}
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("verified"))
                    .sorted()
                    .toList();
        }
    }
}
