package dev.assay.app.ui.audit;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Entry;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.InclusionProof;
import dev.assay.model.audit.merkle.TreeHasher;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.review.HistoryRow;
import dev.assay.model.review.ReviewDesk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads this console's log for the screen. Blocking; call from the background. */
public final class LogReader {
    /** Reads everything kept again; gives a sentence for each thing that differs. */
    @FunctionalInterface
    public interface Check {
        List<String> run(Progress progress) throws EnvironmentException;
    }

    private final DeviceLog log;
    private final ReviewDesk desk;
    private final Check check;

    public LogReader(DeviceLog log, ReviewDesk desk, Check check) {
        this.log = log;
        this.desk = desk;
        this.check = check;
    }

    public String origin() {
        return log.origin();
    }

    public long size() {
        return log.size();
    }

    /** The last {@code most} entries, the newest first. */
    List<LogLine> last(int most) throws EnvironmentException {
        long from = Math.max(0, log.size() - most);
        List<HistoryRow> rows = desk.log(from, most);
        List<Entry> entries = log.entries(from, rows.size());
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), entries.size()); i++) {
            String item = entries.get(i).item().map(ItemId::brief).orElse("\u2013");
            lines.add(new LogLine(rows.get(i), item));
        }
        return lines.reversed();
    }

    /** Proves an entry from its own bytes to the root of the whole log. */
    EntryProof prove(LogLine line) throws EnvironmentException {
        long index = line.row().index();
        long size = log.size();
        byte[] bytes = log.entryBytes(index);
        Hash leaf = TreeHasher.leaf(bytes);
        Hash root = log.headAt(size).root();
        InclusionProof proof = log.inclusionProof(index, size);
        return new EntryProof(
                line,
                size,
                proof.proves(leaf, root),
                proof.path().stream().map(LogReader::hex).toList(),
                hex(leaf),
                hex(root),
                new String(bytes, StandardCharsets.UTF_8),
                log.proofFile(index, size));
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    /** Reads everything again and compares; sentences of what does not agree. */
    List<String> check(Progress progress) throws EnvironmentException {
        return check.run(progress);
    }
}
