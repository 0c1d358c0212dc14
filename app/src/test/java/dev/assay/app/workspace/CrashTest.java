package dev.assay.app.workspace;

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
    void whatWasReportedAsRecordedOutlivesAKillInAnyAct() throws Exception {
        new CrashHarness(folder, Long.getLong("assay.seed", 20261120))
                .run(Integer.getInteger("assay.crash.count", 5), _ -> {});
    }
}
