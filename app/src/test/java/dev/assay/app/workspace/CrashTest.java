package dev.assay.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@link CrashHarness}; {@code -Dassay.crash.count=1000 -Dassay.seed=S} for the
 * long one.
 */
class CrashTest {
    @TempDir Path folder;

    @Test
    void whatWasReportedAsRecordedOutlivesAKillInAnyAct() {
        int kills = Integer.getInteger("assay.crash.count", 4);
        assertThat(CrashHarness.lanes(folder, kills, Long.getLong("assay.seed", 20261120), _ -> {}))
                .allMatch(figures -> figures.contains("lost: 0"));
    }
}
