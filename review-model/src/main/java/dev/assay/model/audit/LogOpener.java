package dev.assay.model.audit;

import dev.assay.model.audit.Damage.Part;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings a log from the disk to life, or says why not. */
final class LogOpener {
    /** Makes the log once everything was found right. */
    @FunctionalInterface
    interface Maker {
        DeviceLog make(AnchorFile anchor, LogInspection.Found found) throws EnvironmentException;
    }

    private LogOpener() {}

    static LogOpening open(Path folder, String origin, Maker maker) throws EnvironmentException {
        SyncedFile locked = AnchorFile.lock(folder);
        boolean opened = false;
        try {
            LogInspection inspection = new LogInspection(folder, origin);
            Optional<Head> mark = VerifiedMark.read(folder);
            Optional<LogInspection.Found> read = inspection.read(mark.map(Head::size).orElse(0L));
            if (read.isEmpty() || !inspection.damages().isEmpty()) {
                return new LogOpening.Damaged(inspection.damages());
            }
            LogInspection.Found found = read.get();
            if (mark.isPresent() && !found.tree().headAt(mark.get().size()).equals(mark.get())) {
                String sentence = "Entries that had been verified are not the same any more.";
                return new LogOpening.Damaged(List.of(new Damage(Part.TILE, 0, sentence)));
            }
            found.tails().removeOld(folder);
            remember(folder, found, mark);
            DeviceLog log = maker.make(AnchorFile.open(locked, found.anchor()), found);
            opened = true;
            return found.torn() == 0
                    ? new LogOpening.Sound(log)
                    : new LogOpening.TornTail(log, found.torn());
        } finally {
            if (!opened) {
                locked.close();
            }
        }
    }

    private static void remember(Path folder, LogInspection.Found found, Optional<Head> mark)
            throws EnvironmentException {
        long base = found.tails().base();
        if (base > mark.map(Head::size).orElse(0L)) {
            VerifiedMark.write(folder, found.tree().headAt(base));
        }
    }
}
