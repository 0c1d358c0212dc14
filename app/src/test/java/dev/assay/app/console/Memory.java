package dev.assay.app.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Proportional set size in bytes: memory that processes share counts once (Linux). */
final class Memory {
    private Memory() {}

    /** Of this process. */
    static long own() throws IOException {
        return of(ProcessHandle.current());
    }

    /** Of this process and all it has started. */
    static long all() throws IOException {
        long sum = own();
        try (Stream<ProcessHandle> children = ProcessHandle.current().descendants()) {
            for (ProcessHandle child : children.toList()) {
                sum += of(child);
            }
        }
        return sum;
    }

    private static long of(ProcessHandle process) throws IOException {
        Path file = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        if (!Files.isReadable(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (UncheckedIOException e) {
            return 0; // it has just ended
        }
    }
}
