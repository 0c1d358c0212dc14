package dev.assay.app.ui.audit;

import dev.assay.app.workspace.WitnessedFolder;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.event.Anchored;
import dev.assay.model.audit.event.Synced;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.InclusionProof;
import dev.assay.model.audit.merkle.TreeHasher;
import dev.assay.model.audit.note.Checkpoint;
import dev.assay.model.audit.note.SignedNote;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.review.HistoryRow;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.store.EntryQuery;
import dev.assay.model.store.EntryRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads this console's log for the screen. Blocking; call from the background. */
public final class LogReader {
    /** Reads everything kept again; gives a sentence for each thing that differs. */
    @FunctionalInterface
    public interface Check {
        List<String> run(Progress progress) throws EnvironmentException;
    }

    /** Digits that more items start with are too few to filter by. */
    private static final int SEVERAL = 20;

    private final DeviceLog log;
    private final ReviewDesk desk;
    private final Check check;
    private final WitnessedFolder witnessed;

    public LogReader(DeviceLog log, ReviewDesk desk, Check check, WitnessedFolder witnessed) {
        this.log = log;
        this.desk = desk;
        this.check = check;
        this.witnessed = witnessed;
    }

    public String origin() {
        return log.origin();
    }

    public long size() {
        return log.size();
    }

    /** The newest {@code most} entries of the filter before entry {@code before}. */
    List<LogLine> newest(LogFilter filter, long before, int most, Instant now)
            throws EnvironmentException {
        EntryQuery query = filter.query(now);
        if (filter.item().isBlank()) {
            return lines(desk.log(query, before, most));
        }
        List<LogLine> lines = new ArrayList<>();
        for (ItemId item : desk.matching(filter.item().strip(), SEVERAL)) {
            EntryQuery ofItem =
                    new EntryQuery(
                            query.type(),
                            query.actor(),
                            Optional.of(item),
                            query.from(),
                            query.to());
            lines.addAll(lines(desk.log(ofItem, before, most)));
        }
        lines.sort(Comparator.comparingLong((LogLine line) -> line.row().index()).reversed());
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static List<LogLine> lines(List<EntryRow> entries) {
        List<LogLine> lines = new ArrayList<>();
        for (EntryRow entry : entries) {
            String item = entry.item().map(ItemId::brief).orElse("\u2013");
            lines.add(new LogLine(HistoryRow.of(entry), item));
        }
        return lines;
    }

    /**
     * States of the log that were replicated, anchored or kept by witnesses, compared with what the
     * log has now.
     */
    AnchorState anchors(int most) throws EnvironmentException {
        List<AnchorLine> lines = new ArrayList<>();
        for (String type : List.of("log.synced", "log.anchored")) {
            for (EntryRow entry : desk.log(ofType(type), Long.MAX_VALUE, most)) {
                switch (entry.event()) {
                    case Synced(long size, String root, long files) ->
                            lines.add(
                                    anchor(
                                            entry,
                                            "Replicated",
                                            files + " files, record bucket",
                                            size,
                                            root));
                    case Anchored(long size, String root, String by, _) ->
                            lines.add(anchor(entry, "Anchored by " + by, by, size, root));
                    default -> {}
                }
            }
        }
        WitnessedFolder.Content outside = witnessed.read();
        for (Checkpoint checkpoint : outside.checkpoints()) {
            lines.addAll(witnessed(checkpoint));
        }
        lines.sort(
                Comparator.comparing(AnchorLine::agrees)
                        .thenComparing(AnchorLine::outside, Comparator.reverseOrder())
                        .thenComparing(AnchorLine::at, Comparator.reverseOrder()));
        long kept = lines.stream().mapToLong(AnchorLine::size).max().orElse(0);
        return new AnchorState(lines, kept, log.size(), outside.others());
    }

    /** A line for each witness; one for a checkpoint that nobody but this console has signed. */
    private List<AnchorLine> witnessed(Checkpoint checkpoint) throws EnvironmentException {
        String root = checkpoint.root().toString();
        List<AnchorLine> lines = new ArrayList<>();
        for (SignedNote.By by : checkpoint.by()) {
            Optional<Instant> seen = by.time();
            if (seen.isPresent()) {
                String name = by.key().name();
                lines.add(
                        line(
                                seen.get(),
                                "Witnessed by " + name,
                                name,
                                true,
                                checkpoint.size(),
                                root));
            }
        }
        if (lines.isEmpty()) {
            lines.add(line(Instant.EPOCH, "Kept outside", "", true, checkpoint.size(), root));
        }
        return lines;
    }

    private static EntryQuery ofType(String type) {
        return new EntryQuery(
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private AnchorLine anchor(EntryRow entry, String what, String by, long size, String root)
            throws EnvironmentException {
        return line(entry.at(), what, by, false, size, root);
    }

    private AnchorLine line(
            Instant at, String what, String by, boolean outside, long size, String root)
            throws EnvironmentException {
        boolean agrees = size <= log.size() && log.headAt(size).root().toString().equals(root);
        String hex = Hash.parse(root).map(LogReader::hex).orElse("");
        return new AnchorLine(at, what, by, outside, size, hex, agrees);
    }

    /** Proves an entry from its own bytes to the root of the whole log. */
    EntryProof prove(LogLine line) throws EnvironmentException {
        long index = line.row().index();
        long size = log.size();
        byte[] bytes = log.entryBytes(index);
        Hash leaf = TreeHasher.leaf(bytes);
        Hash root = log.headAt(size).root();
        InclusionProof proof = log.inclusionProof(index, size);
        String file = log.proofFile(index, size);
        return new EntryProof(
                line,
                size,
                proof.proves(leaf, root),
                proof.path().stream().map(LogReader::hex).toList(),
                hex(leaf),
                hex(root),
                proof.steps(leaf).stream().map(LogReader::step).toList(),
                new String(bytes, StandardCharsets.UTF_8),
                file,
                "entry "
                        + index
                        + ":\n"
                        + new String(bytes, StandardCharsets.UTF_8)
                        + "\n\nproof and checkpoint (C2SP tlog-proof):\n"
                        + file
                        + "\nverifier key:\n"
                        + log.vkey()
                        + "\n");
    }

    private static EntryProof.ProofStep step(InclusionProof.Step step) {
        return new EntryProof.ProofStep(step.left(), hex(step.sibling()), hex(step.result()));
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    /** Reads everything again and compares; sentences of what does not agree. */
    List<String> check(Progress progress) throws EnvironmentException {
        return check.run(progress);
    }
}
