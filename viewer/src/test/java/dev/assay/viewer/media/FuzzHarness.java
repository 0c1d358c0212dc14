package dev.assay.viewer.media;

import dev.assay.viewer.fuzz.Mutation;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changed files given to real workers. Every one must end in an outcome; which there were, and a
 * seed for each, is the answer. Long form: {@code FuzzHarness SECONDS SEED FILE…}; a file and its
 * seed alone repeat one case: {@code FuzzHarness 0 SEED FILE}.
 */
public final class FuzzHarness {
    private static final int FRAMES = 12;

    private final MediaWorkers workers;
    private final Map<String, List<String>> outcomes = new TreeMap<>();
    private int tried;

    FuzzHarness(MediaWorkers workers) {
        this.workers = workers;
    }

    /** At least one case a file, then more until the time is over or there were enough. */
    void run(List<Path> files, long seed, int most, Duration time) throws Exception {
        Instant end = Instant.now().plus(time);
        long next = seed;
        while (tried < most && (tried < files.size() || Instant.now().isBefore(end))) {
            Path file = files.get(tried % files.size());
            String outcome = one(Mutation.of(Files.readAllBytes(file), next).bytes());
            outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>())
                    .add(file.getFileName() + " " + next);
            tried++;
            next++;
        }
    }

    /** Distinct outcomes, each with the cases that led to it. */
    Map<String, List<String>> outcomes() {
        return outcomes;
    }

    int tried() {
        return tried;
    }

    private String one(ByteBuffer bytes) throws Exception {
        return switch (workers.open(new BytesAtHand(bytes), OpenOptions.DEFAULT)) {
            case OpenOutcome.Opened(MediaSession session) -> {
                try (session) {
                    yield looked(session);
                }
            }
            case OpenOutcome.Refused refused -> "refused " + refused.kind();
            case OpenOutcome.Stopped stopped -> "stopped " + stopped.reason();
        };
    }

    private static String looked(MediaSession session) {
        int count = session.index().count();
        TreeMap<String, Integer> seen = new TreeMap<>();
        FrameSink sink =
                outcome -> {
                    seen.merge(
                            switch (outcome) {
                                case DecodedFrame _ -> "frames";
                                case BrokenFrame broken -> "broken: " + broken.reason();
                                case StoppedWorker stopped -> "stopped " + stopped.reason();
                            },
                            1,
                            Integer::sum);
                    return true;
                };
        int most = Math.min(count, FRAMES);
        session.frames(0, most, 1, true, sink);
        if (count > 0) {
            session.frames(count - 1, most, -1, false, sink);
            sink.accept(session.frame(count / 2));
        }
        session.metadata();
        return "opened, " + String.join(", ", seen.keySet());
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
        List<Path> files =
                List.of(arguments).subList(2, arguments.length).stream().map(Path::of).toList();
        try (MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            FuzzHarness harness = new FuzzHarness(workers);
            harness.run(files, Long.parseLong(arguments[1]), Integer.MAX_VALUE, time);
            System.out.println(harness.tried() + " cases");
            harness.outcomes()
                    .forEach((outcome, cases) ->
                            System.out.println(
                                    cases.size() + " x " + outcome + ": " + cases.getFirst()));
        }
    }
}
