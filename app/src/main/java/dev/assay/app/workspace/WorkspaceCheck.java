package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.model.audit.Actor;
import dev.assay.model.audit.Damage;
import dev.assay.model.audit.Head;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.TailCut;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.store.Comparison;
import dev.assay.model.store.Difference;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a workspace that nobody has open: every entry and tile against the anchor, every row of
 * the projection against its entries and payloads, every payload, object and vault file against
 * what names it. Changes nothing unless it is told to repair, and then only the projection; of the
 * log, bytes that were never acknowledged are cut, as on every opening. What an interrupted process
 * left for the next opening to finish is said and is no fault.
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
     * @param behind entries that the projection takes in at the next opening
     * @param stores payloads, objects and vault
     * @param repaired the projection was made anew
     */
    public record Report(
            long size,
            String root,
            long cutBytes,
            List<Damage> damages,
            List<Difference> differences,
            long behind,
            StoreReport stores,
            boolean repaired)
            implements Outcome {
        public Report {
            damages = List.copyOf(damages);
            differences = List.copyOf(differences);
        }

        public boolean sound() {
            return damages.isEmpty() && differences.isEmpty() && stores.sound();
        }

        Report afterRepair() {
            return new Report(size, root, cutBytes, damages, differences, behind, stores, true);
        }

        /** One sentence for everything that does not agree, with its place. */
        public List<String> sentences() {
            List<String> all = new ArrayList<>();
            damages.forEach(d -> all.add("log, " + d.index() + ": " + d.sentence()));
            stores.findings().forEach(f -> all.add(f.name() + ": " + f.sentence()));
            differences.forEach(d ->
                    all.add(
                            "%s %s, entry %d: %s"
                                    .formatted(d.table(), d.row(), d.index(), d.sentence())));
            return List.copyOf(all);
        }
    }

    /**
     * The log itself is damaged at or before its anchor; the stores were read without it.
     *
     * @param damages of the log, at least one
     */
    public record Broken(List<Damage> damages, StoreReport stores) implements Outcome {
        public Broken {
            damages = List.copyOf(damages);
        }
    }

    /** The workspace stays shut. */
    public record Shut(OpenOutcome why) implements Outcome {}

    /**
     * @param repair whether a projection that differs is made anew
     */
    public Outcome run(KeyProvider keys, boolean repair) throws EnvironmentException {
        return switch (LogDoor.open(path, keys, clock)) {
            case LogDoor.Shut(OpenOutcome why) -> new Shut(why);
            case LogDoor.Broken broken -> {
                try (broken) {
                    yield new Broken(
                            broken.damages(),
                            stores(broken.folder(), broken.key(), LogNames.none(), Progress.NONE));
                }
            }
            case LogDoor.Open door -> {
                try (door) {
                    yield check(door, repair);
                }
            }
        };
    }

    private Report check(LogDoor.Open door, boolean repair) throws EnvironmentException {
        PayloadFolder payloads = new PayloadFolder(door.folder().payloads(), door.key());
        EntrySource log = EntrySource.of(door.log());
        Path tables = door.folder().projection();
        Comparison comparison = Comparison.ofFolder(tables, door.key(), log, payloads);
        StoreReport stores =
                stores(door.folder(), door.key(), LogNames.read(log, Progress.NONE), Progress.NONE);
        Report report = report(door, comparison, stores);
        if (door.cutBytes() > 0) {
            door.log()
                    .append(
                            new TailCut(door.cutBytes()),
                            Subject.of(new Actor(door.settings().actor()), "log-check"));
        }
        if (!repair || report.differences().isEmpty() || !report.damages().isEmpty()) {
            return report;
        }
        try {
            rebuild(tables, door.key(), log, payloads);
        } catch (EnvironmentException e) {
            if (!e.key().equals("store.in-use")) {
                throw e;
            }
            // nobody else is in this workspace: of some damage the database does not let go when
            // it was compared a moment ago
            Projection.setAside(tables);
            rebuild(tables, door.key(), log, payloads);
        }
        return report.afterRepair();
    }

    private static void rebuild(
            Path tables, WorkspaceKey key, EntrySource log, PayloadFolder payloads)
            throws EnvironmentException {
        try (Projection projection = Projection.open(tables, key, log, payloads).projection()) {
            projection.rebuild();
        }
    }

    private StoreReport stores(
            WorkspaceFolder folder, WorkspaceKey key, LogNames names, Progress progress)
            throws EnvironmentException {
        return new StoreCheck(names, progress)
                .run(
                        new PayloadFolder(folder.payloads(), key),
                        new ObjectFolder(folder.objects(), key),
                        new Vault(folder.vault(), key, clock));
    }

    static Report report(LogDoor.Open door, Comparison comparison, StoreReport stores)
            throws EnvironmentException {
        Head head = door.log().head();
        return new Report(
                head.size(),
                head.root().toString(),
                door.cutBytes(),
                door.log().check(),
                comparison.differences(),
                comparison.behind(),
                stores,
                false);
    }
}
