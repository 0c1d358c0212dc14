package dev.assay.model.audit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link LogCrashHarness}; {@code -Dassay.crash.count=1000} for the long one. */
class LogCrashTest {
    @TempDir Path folder;

    @Test
    void whatWasReportedAsRecordedOutlivesAKill() throws Exception {
        int kills = Integer.getInteger("assay.crash.count", 5);
        new LogCrashHarness(folder.resolve("log"), Long.getLong("assay.seed", 7)).run(kills);
    }
}
