package dev.assay.viewer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Processor time of this process, its living descendants and those that have ended (Linux). */
final class Processor {
    /** After the name in parentheses: user, system, and the same of children waited for. */
    private static final int FIRST = 11;

    private static final int TICK_MILLIS = 10;

    private Processor() {}

    static long millis() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        List<String> fields =
                List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
        long own = 0;
        for (int i = FIRST; i < FIRST + 4; i++) {
            own += Long.parseLong(fields.get(i)) * TICK_MILLIS;
        }
        return own
                + ProcessHandle.current()
                        .descendants()
                        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum();
    }
}
