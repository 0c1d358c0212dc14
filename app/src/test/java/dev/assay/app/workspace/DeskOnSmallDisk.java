package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Works at a desk on a disk of its own until that is full, then until it can only be read, and
 * looks each time that nothing recorded is lost and that it goes on afterwards. Started by {@link
 * SmallDiskTest} where it may mount; argument: the empty disk.
 */
final class DeskOnSmallDisk {
    private static final int BALLAST = 10_000_000;
    private static final int REFUSALS = 4;
    private static final Set<String> FULL =
            Set.of("disk.full", "store.disk", "export.full", "export.refused");
    private static final Set<String> READ_ONLY = Set.of("disk.read-only", "store.disk");

    private final Path disk;
    private final KeyFile keys;
    private final List<Long> recorded = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final Random random = new Random(20261120);

    private DeskOnSmallDisk(Path disk) {
        this.disk = disk;
        keys = new KeyFile(disk.resolve("key"));
    }

    @SuppressWarnings("SystemOut") // how it tells
    public static void main(String[] args) throws Exception {
        DeskOnSmallDisk desk = new DeskOnSmallDisk(Path.of(args[0]));
        Path ballast = desk.disk.resolve("ballast");
        Files.write(ballast, new byte[BALLAST]);
        Workspace first = MadeWorkspace.in(desk.disk.resolve("ws"), desk.keys, 4);
        desk.act(first, Integer.MAX_VALUE, FULL);
        desk.close(first, FULL);
        desk.openOrRefuse(FULL);
        Files.delete(ballast);
        desk.goesOn();
        System.out.println("full: " + desk.recorded.size() + " recorded, " + desk.refusals);
        desk.refusals.clear();
        // a disk with files open for writing cannot be made read-only
        desk.remount("ro");
        desk.openOrRefuse(READ_ONLY);
        desk.checkOrRefuse(READ_ONLY);
        desk.remount("rw");
        desk.goesOn();
        System.out.println("read-only: " + desk.recorded.size() + " recorded, " + desk.refusals);
        System.out.println("fine");
    }

    /** Acts so many times, or until it was refused often enough. */
    private void act(Workspace workspace, int most, Set<String> allowed) throws Exception {
        int refused = 0;
        ActUntilKilled actor = new ActUntilKilled(workspace, random, this::told);
        for (int i = 0; i < most && refused < REFUSALS; i++) {
            try {
                actor.one();
            } catch (EnvironmentException e) {
                if (!allowed.contains(e.key())) {
                    throw new AssertionError(e.key(), e);
                }
                refusals.add(e.key());
                refused++;
            }
        }
    }

    private void close(Workspace workspace, Set<String> allowed) {
        try {
            workspace.close();
        } catch (EnvironmentException e) {
            if (!allowed.contains(e.key())) {
                throw new AssertionError("closing: " + e.key(), e);
            }
            refusals.add("closing " + e.key());
        }
    }

    private void told(String line) {
        if (line.startsWith("recorded ")) {
            recorded.add(Long.parseLong(line.substring("recorded ".length())));
        }
    }

    private Workspace open() throws EnvironmentException {
        OpenOutcome outcome = Workspace.open(disk.resolve("ws"), keys, InstantSource.system());
        if (outcome instanceof OpenOutcome.Opened(Workspace workspace, _)) {
            return workspace;
        }
        throw new AssertionError("it does not open: " + outcome);
    }

    /** Opening where nothing can be written: it opens, or says why not. */
    private void openOrRefuse(Set<String> allowed) throws Exception {
        try (Workspace workspace = open()) {
            nothingLost(workspace);
            refusals.add("opened");
        } catch (EnvironmentException e) {
            expect(allowed.contains(e.key()), "opening: " + e.key() + ": " + e.sentence());
            refusals.add("opening " + e.key());
        }
    }

    private void checkOrRefuse(Set<String> allowed) throws Exception {
        try {
            WorkspaceCheck.Outcome outcome =
                    new WorkspaceCheck(disk.resolve("ws"), InstantSource.system()).run(keys, false);
            refusals.add("check " + outcome.getClass().getSimpleName());
        } catch (EnvironmentException e) {
            expect(allowed.contains(e.key()), "checking: " + e.key() + ": " + e.sentence());
            refusals.add("check " + e.key());
        }
    }

    private void goesOn() throws Exception {
        try (Workspace workspace = open()) {
            nothingLost(workspace);
            int before = recorded.size();
            act(workspace, 5, Set.of());
            expect(recorded.size() > before, "nothing more can be recorded");
        }
        try (Workspace workspace = open()) {
            nothingLost(workspace);
        }
    }

    private void nothingLost(Workspace workspace) throws Exception {
        for (long index : recorded) {
            expect(index < workspace.log().size(), "entry " + index + " is lost");
            workspace.log().entry(index);
        }
        WorkspaceCheck.Report report = workspace.check(Progress.NONE);
        expect(report.sound(), report.toString());
    }

    private void remount(String how) throws IOException, InterruptedException {
        int status =
                new ProcessBuilder("mount", "-o", "remount," + how, disk.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        expect(status == 0, "remounting " + how);
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
