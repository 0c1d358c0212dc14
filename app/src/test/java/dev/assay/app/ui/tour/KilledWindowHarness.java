package dev.assay.app.ui.tour;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.OpenOutcome;
import dev.assay.app.workspace.Workspace;
import dev.assay.app.workspace.WorkspaceCheck;
import dev.assay.model.audit.Entry;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.vault.VaultItem;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Kills the console's window (-9) in the midst of a review, again and again, and looks whether all
 * the screen had shown as recorded is in the log, the log verifies, the tables equal it, the item
 * opens again and no worker of the dead window lives. Arguments: folder, folder with media, kills,
 * seed.
 */
public final class KilledWindowHarness implements AutoCloseable {
    private static final long GONE_WITHIN = 5_000_000_000L;
    private static final int MOST_SHOWN = 5;
    private static final int MOST_MILLIS = 900;

    private final Path folder;
    private final KeyFile keys;
    private final Random random;
    private final MediaWorkers workers =
            new SandboxedWorkers(WorkerSettings.standard().withoutPrestart());
    private final List<Shown> shown = new ArrayList<>();
    private String open = "";
    private boolean done;

    /** What a screen said, about which item. */
    private record Shown(String item, String words) {
        /** The index the words name, or -1. */
        long entry() {
            int at = words.indexOf("as entry ");
            return at < 0 ? -1 : Long.parseLong(words.substring(at).replaceAll("[^0-9]", ""));
        }

        String type() {
            return words.startsWith("First judgement")
                    ? "judgement.first"
                    : words.startsWith("Claimed")
                            ? "claim.taken"
                            : words.startsWith("Detectors") ? "result.revealed" : "decision.made";
        }
    }

    KilledWindowHarness(Path folder, long seed) {
        this.folder = folder;
        keys = new KeyFile(folder.resolve("key"));
        random = new Random(seed);
    }

    @SuppressWarnings("SystemOut") // it is a command
    public static void main(String[] args) throws Exception {
        try (KilledWindowHarness harness =
                new KilledWindowHarness(Path.of(args[0]), Long.parseLong(args[3]))) {
            int kills = Integer.parseInt(args[2]);
            harness.prepare(Path.of(args[1]), 4 * kills + 8);
            System.out.println(harness.run(kills, System.out::println) + ", seed " + args[3]);
        }
    }

    /** Fills a quarantine with {@code count} items and pulls them. */
    void prepare(Path media, int count) throws Exception {
        Path source = Files.createDirectories(folder.resolve("quarantine"));
        List<Path> clips;
        try (Stream<Path> files = Files.list(media)) {
            clips =
                    files.filter(it ->
                                    it.getFileName()
                                            .toString()
                                            .matches("h264_(tiny|single|fps1\\.).*"))
                            .sorted()
                            .toList();
        }
        for (int i = 0; i < count; i++) {
            Files.copy(clips.get(i % clips.size()), source.resolve("clip-%04d.mp4".formatted(i)));
        }
        StoreLocation where = StoreLocation.parse(source.toString()).orElseThrow();
        InstantSource clock = InstantSource.system();
        try (Workspace workspace =
                        Workspace.create(workspace(), WorkspaceSettings.of(where), keys, clock);
                Remote remote = Remote.open(workspace, clock)) {
            for (MediaItem item : remote.intake().list(Progress.NONE).items()) {
                remote.intake().pull(item, Progress.NONE);
            }
        }
    }

    private Path workspace() {
        return folder.resolve("ws");
    }

    /**
     * @param progress told the figures now and then
     * @return the figures
     * @throws AssertionError when something shown was lost, or something is not as it must be
     */
    String run(int kills, Consumer<String> progress) throws Exception {
        int made = 0;
        int silent = 0;
        while (made < kills && !done) {
            int before = shown.size();
            kill();
            made++;
            silent += shown.size() == before ? 1 : 0;
            look();
            if (made % 10 == 0) {
                progress.accept(made + " kills, " + shown.size() + " acts shown");
            }
        }
        if (made < kills) {
            throw new AssertionError("too few items for " + kills + " kills: " + made);
        }
        return "%d windows killed, %d acts shown as recorded (%d kills before the first), lost: 0"
                .formatted(made, shown.size(), silent);
    }

    /** Starts a window, lets it show some acts, kills it somewhere in the next one. */
    private void kill() throws Exception {
        Process window =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx400m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djavafx.animation.pulse=20",
                                "--enable-native-access=ALL-UNNAMED",
                                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReviewUntilKilled.class.getName(),
                                workspace().toString(),
                                folder.resolve("key").toString())
                        .redirectError(folder.resolve("window.err").toFile())
                        .start();
        try {
            killInTheMidst(window);
        } finally {
            window.destroyForcibly();
        }
    }

    private void killInTheMidst(Process window) throws Exception {
        int acts = random.nextInt(MOST_SHOWN);
        int millis = random.nextInt(MOST_MILLIS);
        try (BufferedReader said = window.inputReader()) {
            String line = said.readLine();
            expect("ready".equals(line), "the window said " + line + "\n" + errors());
            line = said.readLine();
            for (int before = shown.size(); line != null; line = said.readLine()) {
                take(line);
                if (shown.size() - before >= acts || done) {
                    break;
                }
            }
            expect(line != null, "the window ended by itself\n" + errors());
            window.waitFor(millis, TimeUnit.MILLISECONDS);
            List<ProcessHandle> family = window.toHandle().descendants().toList();
            expect(window.isAlive(), "the window ended by itself\n" + errors());
            // not Process.destroyForcibly, which throws away what was said last
            window.toHandle().destroyForcibly();
            for (line = said.readLine(); line != null; line = said.readLine()) {
                take(line);
            }
            gone(window.pid(), family);
        }
        expect(!errors().contains("\tat "), errors());
    }

    private void take(String line) {
        String[] parts = line.split(" ", 3);
        switch (parts[0]) {
            case "open" -> open = parts[1];
            case "shown" -> shown.add(new Shown(parts[1], parts[2]));
            case "done" -> done = true;
            default -> throw new AssertionError("the window said: " + line);
        }
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("window.err"));
    }

    private static void gone(long window, List<ProcessHandle> family) throws InterruptedException {
        String mark = "assay-frames-" + window + "-";
        long until = System.nanoTime() + GONE_WITHIN;
        while (family.stream().anyMatch(ProcessHandle::isAlive)
                || ProcessHandle.allProcesses()
                        .anyMatch(it -> it.info().commandLine().orElse("").contains(mark))) {
            expect(System.nanoTime() < until, "workers of the killed window live");
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void look() throws Exception {
        OpenOutcome outcome = Workspace.open(workspace(), keys, InstantSource.system());
        if (!(outcome instanceof OpenOutcome.Opened(Workspace workspace, _))) {
            throw new AssertionError("the workspace does not open again: " + outcome);
        }
        try (workspace) {
            for (Shown act : shown) {
                expect(recorded(workspace, act), "lost: " + act);
            }
            WorkspaceCheck.Report report = workspace.check(Progress.NONE);
            expect(report.sound() && report.behind() == 0, report.toString());
            if (!open.isEmpty()) {
                reopen(workspace);
            }
        }
    }

    private static boolean recorded(Workspace workspace, Shown act) throws Exception {
        if (act.entry() >= 0) {
            return act.entry() < workspace.log().size()
                    && is(workspace.log().entry(act.entry()), act);
        }
        for (long i = 0; i < workspace.log().size(); i++) {
            if (is(workspace.log().entry(i), act)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Entry entry, Shown act) {
        return entry.type().equals(act.type())
                && entry.item().map(ItemId::value).filter(act.item()::equals).isPresent();
    }

    private void reopen(Workspace workspace) throws Exception {
        try (VaultItem bytes = workspace.vault().open(new ItemId(open)).orElseThrow()) {
            if (!(workers.open(bytes, OpenOptions.DEFAULT)
                    instanceof dev.assay.viewer.media.OpenOutcome.Opened(var session))) {
                throw new AssertionError(open + " does not open again");
            }
            session.close();
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
