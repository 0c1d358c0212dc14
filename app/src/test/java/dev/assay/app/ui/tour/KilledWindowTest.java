package dev.assay.app.ui.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@link KilledWindowHarness}; {@code -Dassay.kills=N -Dassay.seed=S} for the
 * long one.
 */
class KilledWindowTest {
    @TempDir Path folder;

    @Test
    void whatTheScreenShowedAsRecordedSurvivesAKilledWindow() throws Exception {
        int kills = Integer.getInteger("assay.kills", 2);
        try (KilledWindowHarness harness =
                new KilledWindowHarness(folder, Long.getLong("assay.seed", 20261120))) {
            harness.prepare(media(), 4 * kills + 8);
            harness.run(kills, _ -> {});
        }
    }

    private static Path media() {
        Path media = Path.of(System.getProperty("assay.testdata", "testdata")).resolve("media");
        if (!Files.isDirectory(media)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are required and not there");
            }
            Assumptions.abort("skipped: no test data");
        }
        return media;
    }
}
