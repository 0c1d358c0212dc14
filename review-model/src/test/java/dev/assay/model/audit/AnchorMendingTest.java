package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorMendingTest {
    @TempDir Path folder;

    private Head fill() throws EnvironmentException {
        try (DeviceLog log = Logs.create(folder)) {
            Logs.fill(log, 300);
            for (int i = 0; i < 4; i++) {
                log.append(Logs.EVENT, Logs.SOMEONE);
            }
            return log.head();
        }
    }

    private void flip(int at) throws Exception {
        byte[] anchor = Files.readAllBytes(folder.resolve("anchor"));
        anchor[at] ^= 1;
        Files.write(folder.resolve("anchor"), anchor);
    }

    @Test
    void whicheverHalfIsDamagedEveryEntryIsKept() throws Exception {
        Head head = fill();
        for (int at : new int[] {3, 515}) {
            flip(at);
            assertThat(Logs.open(folder)).isInstanceOf(LogOpening.Damaged.class);

            assertThat(DeviceLog.mendAnchor(folder, Logs.ORIGIN)).isEmpty();

            try (DeviceLog log = Logs.sound(folder)) {
                assertThat(log.head()).isEqualTo(head);
                log.append(Logs.EVENT, Logs.SOMEONE);
                head = log.head();
            }
        }
    }

    @Test
    void damageElsewhereForbidsMending() throws Exception {
        fill();
        flip(3);
        Path tile = folder.resolve("tile/0/000");
        byte[] content = Files.readAllBytes(tile);
        content[100] ^= 1;
        Files.write(tile, content);
        byte[] anchor = Files.readAllBytes(folder.resolve("anchor"));

        assertThat(DeviceLog.mendAnchor(folder, Logs.ORIGIN)).isNotEmpty();
        assertThat(Files.readAllBytes(folder.resolve("anchor"))).isEqualTo(anchor);
    }

    @Test
    void anAnchorWithoutAWholeHalfIsNotGuessed() throws Exception {
        fill();
        flip(3);
        flip(515);
        assertThat(DeviceLog.mendAnchor(folder, Logs.ORIGIN)).hasSize(1);
    }
}
