package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.media.BrokenFrame;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.IndexNote;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.StoppedWorker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay frames}: every frame of a file with its hashes, in any order. */
@Command(name = "frames", description = "Frames of files, with the hashes of their rasters.")
final class FramesCommand implements Callable<ExitCode> {
    /** In which order frames are visited. */
    enum Order {
        SEQUENTIAL,
        REVERSE,
        RANDOM
    }

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Media files.")
    private List<Path> files = List.of();

    @Option(names = "--stream", defaultValue = "-1", description = "Number of the picture stream.")
    private int stream;

    @Option(
            names = "--order",
            defaultValue = "sequential",
            description = "sequential, reverse or random.")
    private Order order = Order.SEQUENTIAL;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the random order.")
    private long seed;

    @Option(names = "--count", defaultValue = "-1", description = "How many frames to visit.")
    private int count;

    @Override
    public ExitCode call() throws EnvironmentException {
        return new FileVisits(root.output()).all(files, Visiting::new);
    }

    private final class Visiting implements FileVisits.Visit {
        @Override
        public ExitCode look(
                MediaWorkers workers, Path file, FileSource source, Map<String, Object> document)
                throws EnvironmentException {
            return switch (workers.open(source, new OpenOptions(stream))) {
                case OpenOutcome.Opened(MediaSession session) -> {
                    try (session) {
                        yield describe(session, document);
                    }
                }
                case OpenOutcome.Refused refused -> {
                    FileVisits.error(
                            document,
                            refused.kind().name(),
                            refused.sentence(),
                            refused.nextStep());
                    yield ExitCode.BAD_INPUT;
                }
                case OpenOutcome.Stopped stopped -> {
                    FileVisits.error(
                            document,
                            stopped.reason().name(),
                            stopped.sentence(),
                            stopped.nextStep());
                    yield ExitCode.BAD_INPUT;
                }
            };
        }

        @Override
        public void complete(Map<String, Object> document) {
            document.putIfAbsent("frames", List.of());
            document.putIfAbsent("frameCount", 0);
        }

        @Override
        public String plain(Map<String, Object> document) {
            return FramesCommand.plain(document);
        }
    }

    private ExitCode describe(MediaSession session, Map<String, Object> document) {
        FrameIndex index = session.index();
        List<Map<String, Object>> frames = new ArrayList<>();
        List<Map<String, Object>> broken = new ArrayList<>();
        switch (order) {
            case SEQUENTIAL -> {
                int wanted = count < 0 ? index.count() : Math.min(count, index.count());
                session.frames(0, wanted, 1, false, one -> put(one, index, frames, broken));
            }
            case REVERSE -> {
                int wanted = count < 0 ? index.count() : Math.min(count, index.count());
                if (wanted > 0) {
                    session.frames(
                            index.count() - 1,
                            wanted,
                            -1,
                            false,
                            one -> put(one, index, frames, broken));
                }
            }
            case RANDOM -> {
                SplittableRandom random = new SplittableRandom(seed);
                int wanted = count < 0 ? index.count() : count;
                for (int i = 0; i < wanted && index.count() > 0; i++) {
                    session.frames(
                            random.nextInt(index.count()),
                            1,
                            1,
                            false,
                            one -> put(one, index, frames, broken));
                }
            }
        }
        MediaInfo info = session.info();
        document.put("frames", frames);
        document.put("frameCount", index.count());
        document.put("rotation", info.rotation());
        document.put("mirrored", info.mirrored());
        document.put("sar", info.sar());
        document.put("kind", info.kind().name().toLowerCase(Locale.ROOT));
        document.put("stream", info.stream());
        document.put("broken", broken);
        document.put("notes", index.notes().stream().map(IndexNote::sentence).sorted().toList());
        if (info.kind() == MediaInfo.Kind.SOUND) {
            document.put("message", "The file holds sound only; it has no frames.");
        }
        boolean finding =
                !broken.isEmpty()
                        || index.notes().contains(IndexNote.BROKEN_FRAMES)
                        || index.notes().contains(IndexNote.ENDS_EARLY);
        return finding ? ExitCode.FINDING : ExitCode.DONE;
    }

    private static boolean put(
            FrameOutcome outcome,
            FrameIndex index,
            List<Map<String, Object>> frames,
            List<Map<String, Object>> broken) {
        switch (outcome) {
            case DecodedFrame frame -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("index", frame.index());
                if (frame.pts() != FrameIndex.NO_PTS) {
                    one.put("pts", frame.pts());
                    one.put("time", index.time(frame.index()));
                }
                one.put("timebase", index.timebase());
                one.put("duration", index.duration(frame.index()));
                one.put("key", index.key(frame.index()));
                one.put("width", frame.width());
                one.put("height", frame.height());
                one.put("format", frame.format());
                one.put("md5", frame.md5());
                one.put("sha256", frame.sha256());
                if (frame.damaged()) {
                    one.put("damaged", true);
                }
                frames.add(one);
            }
            case BrokenFrame one ->
                    broken.add(Map.of("index", one.index(), "reason", one.reason()));
            case StoppedWorker stopped ->
                    broken.add(Map.of("index", -1, "reason", stopped.sentence()));
        }
        return true;
    }

    private static String plain(Map<String, Object> document) {
        if (document.get("error") instanceof Map<?, ?> error) {
            return document.get("file")
                    + ": "
                    + error.get("sentence")
                    + " "
                    + error.get("nextStep");
        }
        StringBuilder text = new StringBuilder();
        text.append(document.get("file")).append(": ").append(document.get("frameCount"));
        text.append(" frames");
        if (document.get("frames") instanceof List<?> frames) {
            for (Object one : frames) {
                if (one instanceof Map<?, ?> frame) {
                    text.append(System.lineSeparator());
                    text.append(frame.get("index")).append("  ");
                    text.append(frame.get("pts")).append("  ");
                    text.append(frame.get("md5"));
                }
            }
        }
        return text.toString();
    }
}
