package dev.assay.viewer.worker.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The short form of {@link SeekHarness}. */
class SeekTest {
    private static final int SEEKS_A_FILE = 3;

    @Test
    void aFrameSoughtAtRandomIsThatFrame() throws Exception {
        SeekHarness harness = new SeekHarness();
        SplittableRandom random = new SplittableRandom(11);
        NativeCode.load();
        for (SeekHarness.Known known : SeekHarness.known()) {
            harness.seek(known, SEEKS_A_FILE, random);
        }

        assertThat(harness.misses()).isEmpty();
    }
}
