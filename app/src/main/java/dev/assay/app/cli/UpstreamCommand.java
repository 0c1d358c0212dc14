package dev.assay.app.cli;

import dev.assay.app.settings.MachineSettings;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.model.detection.upstream.MappingReader;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamOutcome;
import dev.assay.model.detection.upstream.UpstreamReader;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code assay upstream}: what another service said of a file, its times put to the file's frames.
 * Nothing is asked of the service.
 */
@Command(
        name = "upstream",
        description = "Read another service's answer about a file and put it to its frames.")
final class UpstreamCommand implements Callable<ExitCode> {
    private static final int MOST_MAPPING = 16 << 10;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", paramLabel = "FILE", description = "The media file.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ANSWER", description = "The service's JSON, as it came.")
    private Path answer = Path.of("");

    @Option(names = "--service", description = "A service whose answers are known.")
    @Nullable String service;

    @Option(names = "--mapping", description = "A mapping file (assay.upstream-mapping/1).")
    @Nullable Path mapping;

    @Option(names = "--label", description = "Only scores of this label.")
    @Nullable String label;

    @Option(
            names = "--keep",
            paramLabel = "OUT",
            description = "Write OUT.upstream.json, the answer as it came, and OUT.mapping.")
    @Nullable Path keep;

    @Override
    public ExitCode call() throws EnvironmentException {
        Optional<UpstreamMapping> read = chosen();
        if (read.isEmpty()) {
            root.output()
                    .message(
                            "Name a --mapping that is whole, or a --service: "
                                    + String.join(", ", KnownServices.names())
                                    + ".");
            return ExitCode.BAD_INPUT;
        }
        try {
            if (!Files.isRegularFile(answer) || Files.size(answer) > UpstreamReader.MOST_BYTES) {
                root.output().message("The answer is no file, or longer than Assay takes.");
                return ExitCode.BAD_INPUT;
            }
            byte[] raw = DurableFile.read(answer, UpstreamReader.MOST_BYTES);
            try (MediaWorkers workers =
                            new SandboxedWorkers(
                                    MachineSettings.inForce().workers().withoutPrestart());
                    FileSource source = new FileSource(file)) {
                return switch (workers.open(source, new OpenOptions(-1))) {
                    case OpenOutcome.Opened(MediaSession session) -> {
                        try (session) {
                            yield say(raw, read.get(), times(session.index()));
                        }
                    }
                    case OpenOutcome.Refused refused -> bad(refused.sentence());
                    case OpenOutcome.Stopped stopped -> bad(stopped.sentence());
                };
            }
        } catch (IOException _) {
            return bad("The file cannot be read.");
        }
    }

    private Optional<UpstreamMapping> chosen() throws EnvironmentException {
        Optional<UpstreamMapping> read = Optional.empty();
        Path own = mapping;
        if (own != null && Files.isRegularFile(own)) {
            read = MappingReader.parse(DurableFile.read(own, MOST_MAPPING));
        } else if (service != null) {
            read = KnownServices.named(service);
        }
        String wanted = label;
        return wanted == null ? read : read.map(m -> m.wanting(wanted));
    }

    private ExitCode bad(String sentence) {
        root.output().message(sentence);
        return ExitCode.BAD_INPUT;
    }

    private static FrameTimes times(FrameIndex index) {
        double[] seconds = new double[index.count()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = index.elapsed(i);
        }
        return new FrameTimes(seconds);
    }

    private ExitCode say(byte[] raw, UpstreamMapping read, FrameTimes times)
            throws EnvironmentException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        switch (UpstreamReader.read(raw, read, times)) {
            case UpstreamOutcome.Refused(String sentence) -> {
                document.put("error", sentence);
                root.output().answer(document, file + ": " + sentence);
                return ExitCode.BAD_INPUT;
            }
            case UpstreamOutcome.Read(UpstreamResult result) -> {
                UpstreamDocument.of(result, document);
                Path out = keep;
                if (out != null) {
                    String name = String.valueOf(out.getFileName());
                    DurableFile.createSameOrFail(out.resolveSibling(name + ".upstream.json"), raw);
                    DurableFile.createSameOrFail(
                            out.resolveSibling(name + ".mapping"),
                            read.canonical().getBytes(StandardCharsets.UTF_8));
                }
                root.output().answer(document, UpstreamDocument.plain(result));
                return ExitCode.DONE;
            }
        }
    }
}
