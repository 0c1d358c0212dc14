package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.inspection.ContentType;
import dev.assay.viewer.inspection.Risk;
import dev.assay.viewer.inspection.RiskScan;
import dev.assay.viewer.inspection.SampleEntries;
import dev.assay.viewer.inspection.Sniffer;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.IndexNote;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.MetadataEntry;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.RefusalKind;
import dev.assay.viewer.media.StopReason;
import dev.assay.viewer.media.StreamInfo;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay inspect}: what files are, against what they claim to be. */
@Command(name = "inspect", description = "What files are, and what about them is suspicious.")
final class InspectCommand implements Callable<ExitCode> {
    private static final int PART = 1 << 20;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of any kind.")
    private List<Path> files = List.of();

    @Option(names = "--type", description = "The media type that was declared for the files.")
    private String declared = "";

    @Override
    public ExitCode call() throws EnvironmentException {
        return new FileVisits(root.output()).all(files, Visiting::new);
    }

    private final class Visiting implements FileVisits.Visit {
        private final List<Risk> risks = new ArrayList<>();

        @Override
        public ExitCode look(
                MediaWorkers workers, Path file, FileSource source, Map<String, Object> document)
                throws EnvironmentException {
            ContentType type = facts(source, file, document, risks);
            ProvenanceSummary summary = ProvenanceSummary.of(source, Instant.now());
            document.put("provenance", summary.document());
            ExitCode code = open(workers, source, type, document, risks);
            if (document.get("metadata") instanceof List<?> held) {
                document.put("signedMetadata", summary.beside(held));
            }
            return risks.isEmpty() ? code : code.max(ExitCode.FINDING);
        }

        @Override
        public void complete(Map<String, Object> document) {
            document.put(
                    "risks",
                    risks.stream()
                            .map(risk -> Map.of("code", risk.code(), "sentence", risk.sentence()))
                            .toList());
        }

        @Override
        public String plain(Map<String, Object> document) {
            return InspectCommand.plain(document, risks);
        }
    }

    private ContentType facts(
            FileSource source, Path file, Map<String, Object> document, List<Risk> risks)
            throws EnvironmentException {
        ByteBuffer head = ByteBuffer.allocate(Sniffer.HEAD);
        while (head.hasRemaining() && source.read(head.position(), head) > 0) {
            // until it is full or the file ends
        }
        ContentType type = Sniffer.sniff(head.flip());
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String extension = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
        document.put("bytes", source.length());
        document.put("sha256", sha256(source));
        document.put("sniffed", type.mime());
        document.put("extension", extension);
        document.put("extensionFits", type.fitsExtension(extension));
        if (!declared.isEmpty()) {
            document.put("declared", declared);
            document.put("declaredFits", type.fitsMime(declared));
        }
        risks.addAll(RiskScan.ofClaims(type, extension, declared));
        risks.addAll(RiskScan.of(source, type));
        return type;
    }

    private static String sha256(FileSource source) throws EnvironmentException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer part = ByteBuffer.allocate(PART);
            long position = 0;
            while (source.read(position, part.clear()) > 0) {
                position += part.position();
                digest.update(part.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static ExitCode open(
            MediaWorkers workers,
            FileSource source,
            ContentType type,
            Map<String, Object> document,
            List<Risk> risks)
            throws EnvironmentException {
        return switch (workers.open(source, OpenOptions.DEFAULT)) {
            case OpenOutcome.Opened(MediaSession session) -> {
                try (session) {
                    describe(session, document, risks, source.length());
                    claimedSize(SampleEntries.sizes(source, type), session.info(), risks);
                }
                yield ExitCode.DONE;
            }
            case OpenOutcome.Refused refused -> {
                RefusalKind kind = refused.kind();
                String code =
                        switch (kind) {
                            case EMPTY -> Risk.EMPTY;
                            case UNKNOWN_FORMAT, NOTHING_TO_SHOW -> Risk.NOT_MEDIA;
                            case TOO_LARGE, MEMORY -> Risk.BOMB;
                            case DAMAGED, UNSUPPORTED_CODEC, NO_SANDBOX -> Risk.UNDECODABLE;
                        };
                ended(document, risks, code, kind.name(), refused.sentence(), refused.nextStep());
                yield kind == RefusalKind.NO_SANDBOX ? ExitCode.ENVIRONMENT : ExitCode.BAD_INPUT;
            }
            case OpenOutcome.Stopped stopped -> {
                StopReason why = stopped.reason();
                ended(
                        document,
                        risks,
                        Risk.BOMB,
                        why.name(),
                        stopped.sentence(),
                        stopped.nextStep());
                yield ExitCode.BAD_INPUT;
            }
        };
    }

    private static void ended(
            Map<String, Object> document,
            List<Risk> risks,
            String risk,
            String kind,
            String sentence,
            String nextStep) {
        risks.add(new Risk(risk, sentence));
        FileVisits.error(document, kind, sentence, nextStep);
    }

    private static void describe(
            MediaSession session, Map<String, Object> document, List<Risk> risks, long length) {
        MediaInfo info = session.info();
        document.put("kind", info.kind().name().toLowerCase(Locale.ROOT));
        document.put("container", info.container());
        document.put("streams", info.streams().stream().map(InspectCommand::stream).toList());
        document.put("stream", info.stream());
        document.put("codec", info.codec());
        document.put("width", info.width());
        document.put("height", info.height());
        document.put("rotation", info.rotation());
        document.put("sar", info.sar());
        document.put("format", info.pixelFormat());
        document.put("frameCount", session.index().count());
        if (!Double.isNaN(info.seconds())) {
            document.put("seconds", info.seconds());
        }
        document.put(
                "colour",
                Map.of(
                        "matrix", info.matrix(),
                        "primaries", info.primaries(),
                        "transfer", info.transfer(),
                        "range", info.range()));
        document.put("metadata", session.metadata().stream().map(InspectCommand::entry).toList());
        document.put("sandbox", session.sandbox().level().name().toLowerCase(Locale.ROOT));
        if (session.index().notes().contains(IndexNote.BROKEN_FRAMES)) {
            risks.add(new Risk(Risk.BROKEN_FRAMES, IndexNote.BROKEN_FRAMES.sentence()));
        }
        if (session.index().notes().contains(IndexNote.ENDS_EARLY)
                && risks.stream().noneMatch(risk -> risk.code().equals(Risk.ENDS_EARLY))) {
            risks.add(new Risk(Risk.ENDS_EARLY, IndexNote.ENDS_EARLY.sentence()));
        }
        for (StreamInfo stream : info.streams()) {
            if (RiskScan.unpacksTooMuch((long) stream.width() * stream.height(), length)) {
                risks.add(new Risk(Risk.BOMB, "A stream claims a size that no such file has."));
            }
        }
    }

    private static void claimedSize(
            List<SampleEntries.Size> claimed, MediaInfo info, List<Risk> risks) {
        SampleEntries.Size real = new SampleEntries.Size(info.width(), info.height());
        if (info.stream() >= 0
                && !claimed.isEmpty()
                && claimed.stream().noneMatch(size -> size.near(real))) {
            risks.add(
                    new Risk(
                            Risk.SIZE_MISMATCH,
                            String.format(
                                    "The container claims %dx%d, the pictures are %dx%d.",
                                    claimed.getFirst().width(),
                                    claimed.getFirst().height(),
                                    real.width(),
                                    real.height())));
        }
    }

    private static Map<String, Object> stream(StreamInfo stream) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("number", stream.number());
        one.put("kind", stream.kind());
        one.put("codec", stream.codec());
        one.put("profile", stream.profile());
        one.put("decodable", stream.decodable());
        one.put("width", stream.width());
        one.put("height", stream.height());
        one.put("channels", stream.channels());
        one.put("rate", stream.rate());
        one.put("language", stream.language());
        return one;
    }

    private static Map<String, Object> entry(MetadataEntry entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("group", entry.group());
        one.put("name", entry.name());
        one.put("value", entry.value());
        return one;
    }

    private static String plain(Map<String, Object> document, List<Risk> risks) {
        StringBuilder text = new StringBuilder();
        text.append(document.get("file")).append(": ");
        text.append(document.getOrDefault("sniffed", "cannot be read"));
        if (document.containsKey("container")) {
            text.append(", ").append(document.get("codec"));
            text.append(' ').append(document.get("width")).append('x');
            text.append(document.get("height")).append(", ");
            text.append(document.get("frameCount")).append(" frames");
        }
        for (Risk risk : risks) {
            text.append(System.lineSeparator()).append("  ").append(risk.code()).append(": ");
            text.append(risk.sentence());
        }
        return text.toString();
    }
}
