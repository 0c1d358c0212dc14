package dev.assay.model.audit;

import dev.assay.model.audit.merkle.TreeHasher;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes an anchor of which one slot is damaged anew. The whole slot may be the older one, so
 * complete entries that follow it in the tail are kept as recorded: nothing is ever cut here.
 */
final class AnchorMending {
    private AnchorMending() {}

    static List<Damage> run(Path log, String origin) throws EnvironmentException {
        try (SyncedFile _ = AnchorFile.lock(log)) {
            LogInspection inspection = new LogInspection(log, origin);
            Optional<Anchor> whole = AnchorFile.readWhole(log);
            if (whole.isEmpty()) {
                return List.of(
                        new Damage(Damage.Part.ANCHOR, 0, "Neither half of the anchor is whole."));
            }
            Optional<LogInspection.Found> read = inspection.read(0, whole);
            if (read.isEmpty() || !inspection.damages().isEmpty()) {
                return inspection.damages();
            }
            LogInspection.Found found = read.get();
            TailLines lines = TailLines.read(log, found.tails().base());
            for (byte[] entry :
                    lines.entries().subList(found.tail().size(), lines.entries().size())) {
                if (found.chain().check(entry).isPresent()) {
                    break;
                }
                found.tree().append(TreeHasher.leaf(entry));
            }
            long turn = found.anchor().turn() + 2;
            Head head = found.tree().head();
            DurableFile.replace(log.resolve(AnchorFile.NAME), AnchorFile.both(turn, origin, head));
            return List.of();
        }
    }
}
