package dev.assay.viewer.media;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.viewer.detection.DetectionOutcome;
import dev.assay.viewer.detection.DetectorRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills workers in the midst of their work (-9): while they open, hash, show or look for traces.
 * Only kills that met a worker at work count. Each must end in a typed outcome; what was delivered
 * before stays; the item opens again at once; no process, no file and no stack trace is left.
 * Arguments: kills, seed.
 */
public final class WorkerKillHarness implements AutoCloseable {
    /** What a worker is doing when it is killed. */
    enum Work {
        OPENING,
        HASHING,
        SHOWING,
        DETECTING
    }

    private static final Duration GONE_WITHIN = Duration.ofSeconds(5);
    private static final int MOST_REPORTS = 10;

    private final Random random;
    private final List<MediaFiles.Known> items;
    private final MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard());
    private final DetectorModel detector = new BundledDetectors().panel().get(1);
    private final Map<Work, Integer> met = new EnumMap<>(Work.class);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int tried;
    private long slowestReopening;

    WorkerKillHarness(long seed, List<MediaFiles.Known> items) {
        random = new Random(seed);
        this.items = items;
    }

    @SuppressWarnings("SystemOut") // it is a command
    public static void main(String[] arguments) throws Exception {
        int kills = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        try (WorkerKillHarness harness = new WorkerKillHarness(seed, clips())) {
            System.out.println(harness.run(kills) + ", seed " + seed);
        }
    }

    /** Clips long enough to be killed in. */
    static List<MediaFiles.Known> clips() throws IOException {
        return MediaFiles.known("ok").stream().filter(it -> it.md5().size() >= 90).toList();
    }

    /**
     * @return the figures
     * @throws AssertionError when one kill did not end as it must
     */
    @SuppressWarnings("SystemOut") // what the product says there is looked at
    String run(int kills) throws Exception {
        PrintStream errors = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            while (met.values().stream().mapToInt(Integer::intValue).sum() < kills) {
                one();
            }
        } finally {
            System.setErr(errors);
        }
        workers.close();
        expect(eventually(() -> files().isEmpty()), "files are left: " + files());
        String text = said.toString(StandardCharsets.UTF_8);
        expect(!text.contains("\tat ") && !text.contains("Exception"), "it said: " + text);
        return "%d kills at work %s of %d tried, nothing lost, reopened within %d ms"
                .formatted(kills, met, tried, slowestReopening);
    }

    private void one() throws Exception {
        MediaFiles.Known item = items.get(random.nextInt(items.size()));
        Work work = Work.values()[random.nextInt(Work.values().length)];
        tried++;
        boolean atWork =
                switch (work) {
                    case OPENING -> opening(item);
                    case HASHING -> with(item, session -> hashing(session, item));
                    case SHOWING -> with(item, this::showing);
                    case DETECTING -> with(item, session -> detecting(session, item));
                };
        if (atWork) {
            met.merge(work, 1, Integer::sum);
            reopen(item);
        }
    }

    /** Killed while the n-th range of bytes is asked for. */
    private boolean opening(MediaFiles.Known item) throws Exception {
        workers.sandbox(); // one is waiting now
        List<ProcessHandle> family =
                ProcessHandle.current()
                        .descendants()
                        .filter(it -> WorkerKiller.line(it).contains(WorkerProgram.MAIN))
                        .toList();
        int at = 1 + random.nextInt(3);
        try (FileSource file = new FileSource(item.path())) {
            OpenOutcome outcome =
                    workers.open(new Tripwire(file, at, () -> kill(family)), OpenOptions.DEFAULT);
            return switch (outcome) {
                case OpenOutcome.Opened(MediaSession session) -> {
                    session.close();
                    yield false;
                }
                case OpenOutcome.Refused refused -> throw new AssertionError(refused);
                case OpenOutcome.Stopped stopped -> {
                    expect(stopped.reason() == StopReason.CRASHED, stopped.toString());
                    gone(family);
                    yield true;
                }
            };
        }
    }

    private interface Act {
        boolean on(WorkerSession session) throws Exception;
    }

    private boolean with(MediaFiles.Known item, Act act) throws Exception {
        try (FileSource file = new FileSource(item.path())) {
            OpenOutcome outcome = workers.open(file, OpenOptions.DEFAULT);
            if (!(outcome instanceof OpenOutcome.Opened(WorkerSession session))) {
                throw new AssertionError(item.name() + ": " + outcome);
            }
            try (session) {
                List<ProcessHandle> family = family(session);
                boolean atWork = act.on(session);
                if (atWork) {
                    gone(family);
                }
                return atWork;
            }
        }
    }

    private boolean hashing(WorkerSession session, MediaFiles.Known item) {
        int count = session.index().count();
        int at = random.nextInt(count);
        int[] right = new int[1];
        StoppedWorker[] end = new StoppedWorker[1];
        session.frames(
                0,
                count,
                1,
                false,
                outcome -> {
                    switch (outcome) {
                        case DecodedFrame frame -> {
                            expect(frame.md5().equals(item.md5().get(right[0])), "a wrong frame");
                            if (right[0]++ == at) {
                                kill(family(session));
                            }
                        }
                        case BrokenFrame broken -> throw new AssertionError(broken.reason());
                        case StoppedWorker stopped -> end[0] = stopped;
                    }
                    return true;
                });
        return crashed(end[0]);
    }

    private boolean showing(WorkerSession session) throws Exception {
        int frames = 1 + random.nextInt(12);
        for (int i = 0; i < frames; i++) {
            expect(session.frame(i) instanceof DecodedFrame, "frame " + i);
        }
        Thread killer = later(session, random.nextInt(8_000_000));
        for (int i = frames; i < session.index().count(); i++) {
            if (session.frame(i) instanceof StoppedWorker stopped) {
                killer.join();
                expect(session.frame(0) instanceof DecodedFrame, "what was there is gone");
                expect(session.frame(i).equals(stopped), "another outcome");
                return crashed(stopped);
            }
        }
        killer.join();
        return false;
    }

    private boolean detecting(WorkerSession session, MediaFiles.Known item) throws Exception {
        int at = random.nextInt(MOST_REPORTS);
        int[] reports = new int[1];
        Progress progress =
                new Progress() {
                    @Override
                    public void report(long done, long total) {
                        if (reports[0]++ == at) {
                            kill(family(session));
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        DetectionOutcome outcome =
                new DetectorRunner(InstantSource.system(), "kills")
                        .run(
                                session,
                                "00".repeat(32),
                                Files.size(item.path()),
                                DetectorRun.over(detector),
                                progress);
        return outcome instanceof DetectionOutcome.Stopped(StoppedWorker stopped)
                && crashed(stopped);
    }

    private static boolean crashed(StoppedWorker stopped) {
        expect(
                stopped == null || stopped.reason() == StopReason.CRASHED,
                stopped == null ? "" : stopped.toString());
        return stopped != null;
    }

    private Thread later(WorkerSession session, int nanos) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        TimeUnit.NANOSECONDS.sleep(nanos);
                        kill(family(session));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private void reopen(MediaFiles.Known item) throws Exception {
        long begin = System.nanoTime();
        try (FileSource file = new FileSource(item.path())) {
            OpenOutcome outcome = workers.open(file, OpenOptions.DEFAULT);
            if (!(outcome instanceof OpenOutcome.Opened(MediaSession session))) {
                throw new AssertionError(item.name() + " does not open again: " + outcome);
            }
            try (session) {
                slowestReopening =
                        Math.max(slowestReopening, (System.nanoTime() - begin) / 1_000_000);
                int last = session.index().count() - 1;
                session.frames(
                        last,
                        1,
                        1,
                        false,
                        outcome2 -> {
                            expect(
                                    outcome2 instanceof DecodedFrame frame
                                            && frame.md5().equals(item.md5().get(last)),
                                    "a wrong last frame");
                            return true;
                        });
            }
        }
    }

    /** The worker and those that keep it. */
    private static List<ProcessHandle> family(WorkerSession session) {
        return Stream.concat(
                        ProcessHandle.of(session.worker().pid()).stream(),
                        ProcessHandle.of(session.worker().pid()).stream()
                                .flatMap(ProcessHandle::descendants))
                .toList();
    }

    /** Kills one of them, keeper or worker. */
    private void kill(List<ProcessHandle> family) {
        if (!family.isEmpty()) {
            family.get(random.nextInt(family.size())).destroyForcibly();
        }
    }

    private static void gone(List<ProcessHandle> family) throws InterruptedException {
        expect(
                eventually(() -> family.stream().noneMatch(ProcessHandle::isAlive)),
                "a process of a killed worker lives");
    }

    /** What may not grow: its frame memory, and what crashed programs leave where they ran. */
    private static List<String> files() throws IOException {
        try (Stream<Path> memory = Files.list(Path.of("/dev/shm"));
                Stream<Path> here = Files.list(Path.of(""))) {
            String mine = "assay-frames-" + ProcessHandle.current().pid() + "-";
            return Stream.concat(memory, here)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.matches(mine + ".*|hs_err.*|core.*"))
                    .sorted()
                    .toList();
        }
    }

    private interface Question {
        boolean holds() throws IOException;
    }

    private static boolean eventually(Question question) throws InterruptedException {
        long until = System.nanoTime() + GONE_WITHIN.toNanos();
        try {
            while (!question.holds()) {
                if (System.nanoTime() > until) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return true;
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    /** A source that does something when it is read for the n-th time. */
    private static final class Tripwire implements ByteSource {
        private final ByteSource source;
        private final Runnable act;
        private int left;

        Tripwire(ByteSource source, int left, Runnable act) {
            this.source = source;
            this.left = left;
            this.act = act;
        }

        @Override
        public long length() {
            return source.length();
        }

        @Override
        public int read(long position, ByteBuffer into) throws EnvironmentException {
            if (--left == 0) {
                act.run();
            }
            return source.read(position, into);
        }
    }
}
