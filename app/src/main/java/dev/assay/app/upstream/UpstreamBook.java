package dev.assay.app.upstream;

import dev.assay.model.audit.event.UpstreamAnswered;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamOutcome;
import dev.assay.model.detection.upstream.UpstreamReader;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.UpstreamFacts;
import dev.assay.model.store.EntryQuery;
import dev.assay.model.store.EntryRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answers of other services about items of a workspace, each an entry that names answer and
 * mapping by digest. Blocking; nothing is asked of a service.
 */
public final class UpstreamBook {
    private static final int MOST = 200;

    private final ReviewDesk desk;
    private final ObjectFolder objects;

    public UpstreamBook(ReviewDesk desk, ObjectFolder objects) {
        this.desk = desk;
        this.objects = objects;
    }

    /**
     * An answer that is kept.
     *
     * @param raw as it came; not to be written to
     */
    @SuppressWarnings("ArrayRecordComponent") // shown as it is, compared with nothing
    public record Kept(UpstreamResult result, byte[] raw) {}

    /** What came of reading a file. */
    public sealed interface Outcome {
        record Recorded(Kept kept) implements Outcome {}

        record Refused(String sentence, String nextStep) implements Outcome {}
    }

    /** The answers about an item, read in or asked for, the newest first. */
    public List<Kept> of(ItemId item, FrameTimes times) throws EnvironmentException {
        List<Kept> answers = new ArrayList<>();
        Set<UpstreamAnswered> seen = new HashSet<>();
        EntryQuery entries =
                new EntryQuery(
                        Optional.of("upstream.answered"),
                        Optional.empty(),
                        Optional.of(item),
                        Optional.empty(),
                        Optional.empty());
        for (EntryRow row : desk.log(entries, Long.MAX_VALUE, MOST)) {
            if (row.event() instanceof UpstreamAnswered answered
                    && answered.answer().isPresent()
                    && seen.add(answered)) {
                Optional<UpstreamMapping> mapping =
                        objects.get(new ContentDigest(answered.mapping().hex()))
                                .flatMap(MappingLines::parse);
                Optional<byte[]> raw =
                        objects.get(new ContentDigest(answered.answer().get().hex()));
                if (mapping.isPresent()
                        && raw.isPresent()
                        && UpstreamReader.read(raw.get(), mapping.get(), times)
                                instanceof UpstreamOutcome.Read(UpstreamResult result)) {
                    answers.add(new Kept(result, raw.get()));
                }
            }
        }
        return answers;
    }

    /** Reads an answer, keeps it as it came beside its mapping, and records both by digest. */
    public Outcome take(ItemId item, Path answer, UpstreamMapping mapping, FrameTimes times)
            throws EnvironmentException {
        try {
            if (!Files.isRegularFile(answer) || Files.size(answer) > UpstreamReader.MOST_BYTES) {
                return new Outcome.Refused(
                        "The answer is no file, or longer than Assay takes.",
                        "Choose the JSON file as the service gave it.");
            }
        } catch (IOException _) {
            return new Outcome.Refused("The answer cannot be read.", "Check the file.");
        }
        byte[] lines = mapping.canonical().getBytes(StandardCharsets.UTF_8);
        if (MappingLines.parse(lines).isEmpty()) {
            return new Outcome.Refused("The mapping has a line break.", "Write it without.");
        }
        byte[] raw = DurableFile.read(answer, UpstreamReader.MOST_BYTES);
        return switch (UpstreamReader.read(raw, mapping, times)) {
            case UpstreamOutcome.Refused(String sentence) ->
                    new Outcome.Refused(
                            sentence,
                            "Choose the service that gave it, or a mapping for it. Nothing is"
                                    + " kept.");
            case UpstreamOutcome.Read(UpstreamResult result) ->
                    record(item, objects.put(lines), objects.put(raw), new Kept(result, raw));
        };
    }

    private Outcome record(ItemId item, ContentDigest mapping, ContentDigest raw, Kept kept)
            throws EnvironmentException {
        double took = kept.result().latencyMillis();
        ActOutcome act =
                desk.upstream(
                        item,
                        new UpstreamFacts.Answered(
                                "file " + kept.result().mapping().service(),
                                mapping,
                                Optional.of(raw),
                                kept.result().coverage().state().word(),
                                Double.isNaN(took) ? 0 : Math.round(took)));
        return switch (act) {
            case ActOutcome.Recorded _ -> new Outcome.Recorded(kept);
            case ActOutcome.Refused(String sentence, String nextStep) ->
                    new Outcome.Refused(sentence, nextStep);
        };
    }
}
