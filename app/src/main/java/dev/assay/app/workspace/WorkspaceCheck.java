package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.model.audit.Actor;
import dev.assay.model.audit.Damage;
import dev.assay.model.audit.Head;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.TailCut;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.store.Difference;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Checks a workspace that nobody has open: every entry and tile against the anchor, every row of
 * the projection against its entries and payloads. Changes nothing unless it is told to repair, and
 * then only the projection; of the log, bytes that were never acknowledged are cut, as on every
 * opening.
 */
public record WorkspaceCheck(Path path, InstantSource clock) {
    /** How checking ended. */
    public sealed interface Outcome {}

    /**
     * Everything was read.
     *
     * @param size entries in the log
     * @param root root hash over them in base64
     * @param cutBytes bytes cut from the tail on the way
     * @param damages of the log
     * @param differences between projection and log, before any repair
     * @param repaired the projection was made anew
     */
    public record Report(
            long size,
            String root,
            long cutBytes,
            List<Damage> damages,
            List<Difference> differences,
            boolean repaired)
            implements Outcome {
        public Report {
            damages = List.copyOf(damages);
            differences = List.copyOf(differences);
        }

        public boolean sound() {
            return damages.isEmpty() && differences.isEmpty();
        }
    }

    /** The workspace stays shut, or its log is damaged. */
    public record Shut(OpenOutcome why) implements Outcome {}

    /**
     * @param repair whether a projection that differs is made anew
     */
    public Outcome run(KeyProvider keys, boolean repair) throws EnvironmentException {
        return switch (LogDoor.open(path, keys, clock)) {
            case LogDoor.Shut(OpenOutcome why) -> new Shut(why);
            case LogDoor.Open door -> {
                try (door) {
                    yield check(door, repair);
                }
            }
        };
    }

    private static Report check(LogDoor.Open door, boolean repair) throws EnvironmentException {
        PayloadFolder payloads = new PayloadFolder(door.folder().payloads(), door.key());
        EntrySource log = EntrySource.of(door.log());
        Path tables = door.folder().projection();
        Report report = report(door, Projection.inspect(tables, door.key(), log, payloads));
        if (door.cutBytes() > 0) {
            door.log()
                    .append(
                            new TailCut(door.cutBytes()),
                            Subject.of(new Actor(door.settings().actor()), "log-check"));
        }
        if (!repair || report.differences().isEmpty() || !report.damages().isEmpty()) {
            return report;
        }
        try (Projection projection =
                Projection.open(tables, door.key(), log, payloads).projection()) {
            projection.rebuild();
        }
        return new Report(
                report.size(),
                report.root(),
                report.cutBytes(),
                report.damages(),
                report.differences(),
                true);
    }

    static Report report(LogDoor.Open door, List<Difference> differences)
            throws EnvironmentException {
        Head head = door.log().head();
        return new Report(
                head.size(),
                head.root().toString(),
                door.cutBytes(),
                door.log().check(),
                differences,
                false);
    }
}
