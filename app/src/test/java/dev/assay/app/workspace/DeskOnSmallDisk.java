package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.workspace.ActUntilKilled.Act;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Does every kind of act at a desk on a disk of its own: with room, with none left, where nothing
 * can be written. Each act is recorded or refused in a sentence with a next step; nothing recorded
 * is lost, and with room again everything goes on. Started by {@link SmallDiskTest} where it may
 * mount; argument: the empty disk.
 */
final class DeskOnSmallDisk {
    private static final int TRIES = 4;
    private static final Set<String> FULL =
            Set.of("disk.full", "store.disk", "export.full", "export.refused");
    private static final Set<String> READ_ONLY =
            Set.of("disk.read-only", "store.disk", "export.refused");

    private final Path disk;
    private final KeyFile keys;
    private final List<Long> recorded = new ArrayList<>();
    private final Map<String, String> answers = new TreeMap<>();
    private final Random random = new Random(20261120);

    /** Something at the desk that the disk may refuse. */
    private interface Attempt {
        void make() throws Exception;
    }

    private DeskOnSmallDisk(Path disk) {
        this.disk = disk;
        keys = new KeyFile(disk.resolve("key"));
    }

    @SuppressWarnings("SystemOut") // how it tells
    public static void main(String[] args) throws Exception {
        DeskOnSmallDisk desk = new DeskOnSmallDisk(Path.of(args[0]));
        MadeWorkspace.in(desk.disk.resolve("ws"), desk.keys, 4).close();
        desk.everythingIsRecorded();
        Path ballast = desk.disk.resolve("ballast");
        desk.everythingIsTried(() -> fill(ballast), FULL);
        Files.delete(ballast);
        System.out.println("full: " + desk.answers);
        desk.everythingIsRecorded();
        desk.everythingIsTried(desk::writeProtect, READ_ONLY);
        desk.mounted("umount", desk.disk.toString());
        System.out.println("read-only: " + desk.answers);
        desk.everythingIsRecorded();
        System.out.println("fine");
    }

    private void everythingIsRecorded() throws Exception {
        try (Workspace workspace = open()) {
            nothingLost(workspace);
            int before = recorded.size();
            ActUntilKilled actor = new ActUntilKilled(workspace, random, this::told);
            for (int i = 0; i < TRIES; i++) {
                actor.one(Act.APPEND);
            }
            for (Act act : Act.values()) {
                actor.one(act);
            }
            expect(recorded.size() > before + TRIES, "not everything was recorded");
            nothingLost(workspace);
        }
    }

    /** Every act until it is refused, or so many times; then opening, looking, making another. */
    private void everythingIsTried(Attempt spoil, Set<String> allowed) throws Exception {
        answers.clear();
        Workspace workspace = open();
        ActUntilKilled actor = new ActUntilKilled(workspace, random, this::told);
        for (int i = 0; i < TRIES; i++) {
            actor.one(Act.APPEND); // something to erase for every try
        }
        spoil.make();
        for (Act act : Act.values()) {
            for (int i = 0; i < TRIES && !refused(act); i++) {
                attempt(act.name(), allowed, () -> actor.one(act));
            }
        }
        attempt("close", allowed, workspace::close);
        attempt("open", allowed, this::openAndLook);
        attempt(
                "check",
                allowed,
                () ->
                        new WorkspaceCheck(disk.resolve("ws"), InstantSource.system())
                                .run(keys, false));
        Path other = disk.resolve("other-" + recorded.size());
        attempt("init", allowed, () -> MadeWorkspace.in(other, keys, 1).close());
        for (Act act : Set.of(Act.APPEND, Act.PROJECT, Act.EXPORT, Act.KEEP, Act.PULL)) {
            expect(refused(act), act + " needs room and was not refused: " + answers);
        }
    }

    private boolean refused(Act act) {
        String answer = answers.get(act.name());
        return answer != null && !answer.equals("done");
    }

    private void attempt(String what, Set<String> allowed, Attempt attempt) throws Exception {
        try {
            attempt.make();
            answers.put(what, "done");
        } catch (EnvironmentException e) {
            String said = what + ": " + e.key() + ": " + e.sentence() + " " + e.nextStep();
            if (!allowed.contains(e.key())) {
                throw new AssertionError(said, e);
            }
            expect(
                    e.sentence().endsWith(".")
                            && e.nextStep().endsWith(".")
                            && !said.contains(disk.toString()),
                    said);
            answers.put(what, e.key());
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

    private void openAndLook() throws Exception {
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

    private static void fill(Path ballast) throws IOException {
        try (OutputStream all = Files.newOutputStream(ballast)) {
            byte[] page = new byte[4096];
            while (true) {
                all.write(page);
            }
        } catch (IOException e) {
            expect(Files.size(ballast) > 0, "there was no room at all");
        }
    }

    /** What is open stays writable, as under a person's hands; nothing new can be made. */
    private void writeProtect() throws IOException, InterruptedException {
        mounted("mount", "--bind", disk.toString(), disk.toString());
        mounted("mount", "-o", "remount,bind,ro", disk.toString());
    }

    private void mounted(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        expect(status == 0, String.join(" ", command));
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
