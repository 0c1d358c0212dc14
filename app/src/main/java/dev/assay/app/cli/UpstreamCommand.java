package dev.assay.app.cli;

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
 * Nothing is asked of the service, but by {@code rerun}.
 */
@Command(
        name = "upstream",
        subcommands = UpstreamRerunCommand.class,
        description = "Read another service's answer about a file and put it to its frames.")
final class UpstreamCommand implements Callable<ExitCode> {
    private static final int MOST_MAPPING = 16 << 10;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    AssayCommand root;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The media file.")
    private @Nullable Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ANSWER",
            description = "The service's JSON, as it came.")
    private @Nullable Path answer;

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
        Path of = file;
        Path answered = answer;
        if (of == null || answered == null) {
            return bad("Name the media file and the service's answer.");
        }
        try {
            if (!Files.isRegularFile(answered)
                    || Files.size(answered) > UpstreamReader.MOST_BYTES) {
                return bad("The answer is no file, or longer than Assay takes.");
            }
            byte[] raw = DurableFile.read(answered, UpstreamReader.MOST_BYTES);
            try (FileSource source = new FileSource(of)) {
                return switch (FramesOfFile.of(source)) {
                    case FramesOfFile.Timed(FrameTimes times) -> say(of, raw, read.get(), times);
                    case FramesOfFile.Unopened(String sentence) -> bad(sentence);
                };
            }
        } catch (IOException _) {
            return bad("The file cannot be read.");
        }
    }

    private Optional<UpstreamMapping> chosen() throws EnvironmentException {
        Optional<UpstreamMapping> read = Optional.empty();
        Path own = mapping;
        if (own != null) {
            read = mapping(own);
        } else if (service != null) {
            read = KnownServices.named(service);
        }
        String wanted = label;
        return wanted == null ? read : read.map(m -> m.wanting(wanted));
    }

    /** A mapping file, if it is whole. */
    static Optional<UpstreamMapping> mapping(Path file) throws EnvironmentException {
        return Files.isRegularFile(file)
                ? MappingReader.parse(DurableFile.read(file, MOST_MAPPING))
                : Optional.empty();
    }

    ExitCode bad(String sentence) {
        root.output().message(sentence);
        return ExitCode.BAD_INPUT;
    }

    private ExitCode say(Path of, byte[] raw, UpstreamMapping read, FrameTimes times)
            throws EnvironmentException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", of.toString());
        switch (UpstreamReader.read(raw, read, times)) {
            case UpstreamOutcome.Refused(String sentence) -> {
                document.put("error", sentence);
                root.output().answer(document, of + ": " + sentence);
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
