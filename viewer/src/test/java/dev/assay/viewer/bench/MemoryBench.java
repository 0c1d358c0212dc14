package dev.assay.viewer.bench;

import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The most memory that looking at a file takes, in this process (without a window) and all its
 * children: proportional set size, sampled after every frame of a walk forward, back and about.
 * Arguments: files.
 */
public final class MemoryBench {
    private static final int STEPS = 150;
    private static final int SEEKS = 8;

    private long most;
    private long ownThen;

    private MemoryBench() {}

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        try (MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            for (String file : arguments) {
                System.out.println(
                        Path.of(file).getFileName() + ": " + new MemoryBench().run(workers, file));
            }
        }
    }

    private String run(MediaWorkers workers, String file) throws Exception {
        try (FileSource source = new FileSource(Path.of(file));
                MediaSession session = open(workers, source)) {
            int count = session.index().count();
            int at = count / 3;
            for (int i = 0; i < Math.min(STEPS, count - at); i++) {
                look(session, at + i);
            }
            for (int i = STEPS; i > STEPS / 2; i--) {
                look(session, Math.min(at + i, count - 1));
            }
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < SEEKS; i++) {
                look(session, random.nextInt(count));
            }
            return String.format(
                    "%d frames, at most %.0f MB in all processes, of which %.0f MB here",
                    count, most / 1e6, ownThen / 1e6);
        }
    }

    private static MediaSession open(MediaWorkers workers, FileSource source) throws Exception {
        if (workers.open(source, OpenOptions.DEFAULT)
                instanceof OpenOutcome.Opened(MediaSession session)) {
            return session;
        }
        throw new IllegalArgumentException("cannot be opened");
    }

    private void look(MediaSession session, int frame) throws IOException {
        session.frame(frame);
        long own = proportional(ProcessHandle.current());
        long all = own;
        try (Stream<ProcessHandle> children = ProcessHandle.current().descendants()) {
            for (ProcessHandle child : children.toList()) {
                all += proportional(child);
            }
        }
        if (all > most) {
            most = all;
            ownThen = own;
        }
    }

    private static long proportional(ProcessHandle process) throws IOException {
        Path file = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        if (!Files.isReadable(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (java.io.UncheckedIOException e) {
            return 0; // it has just ended
        }
    }
}
