package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyFile;
import dev.assay.model.audit.Head;
import dev.assay.model.job.Progress;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kills a process that works on a workspace (-9), at random moments of random acts, and looks each
 * time: it opens again, every entry that was reported as recorded is there, what was there before
 * still is, the log verifies, the tables equal it, what was erased is gone, packages are whole or
 * have no name. Arguments: folder, kills, seed.
 */
public final class CrashHarness {
    /** Short logs open faster, so that more is killed in the same time. */
    private static final int KILLS_A_WORKSPACE = 10;

    private static final int LANES = 2;
    private static final int ITEMS = 12;
    private static final int MOST_ACTS = 12;
    private static final int MOST_NANOS = 25_000_000;

    private final Path folder;
    private final KeyFile keys;
    private final Random random;
    private final Map<ActUntilKilled.Act, Integer> within = new EnumMap<>(ActUntilKilled.Act.class);
    private final List<String> erased = new ArrayList<>();
    private Path workspace;
    private ExportedPackages packages;
    private Optional<Head> known = Optional.empty();
    private long recorded;
    private int between;
    private long torn;
    private int exported;
    private int unnamed;

    CrashHarness(Path folder, long seed) {
        this.folder = folder;
        keys = new KeyFile(folder.resolve("key"));
        workspace = folder.resolve("ws-0");
        packages = new ExportedPackages(ExportedPackages.beside(workspace));
        random = new Random(seed);
    }

    @SuppressWarnings("SystemOut") // it is a command
    public static void main(String[] args) {
        int kills = Integer.parseInt(args[1]);
        lanes(Path.of(args[0]), kills, Long.parseLong(args[2]), System.out::println)
                .forEach(System.out::println);
    }

    /**
     * Kills in workspaces side by side, because each waits for a disk most of its time.
     *
     * @return the figures of each lane
     */
    static List<String> lanes(Path folder, int kills, long seed, Consumer<String> progress) {
        return IntStream.range(0, LANES)
                .parallel()
                .mapToObj(lane -> lane(folder, kills, seed, lane, progress))
                .toList();
    }

    private static String lane(
            Path folder, int kills, long seed, int lane, Consumer<String> progress) {
        int share = kills / LANES + (lane < kills % LANES ? 1 : 0);
        long own = seed + lane;
        try {
            Path made = Files.createDirectories(folder.resolve("lane-" + lane));
            return new CrashHarness(made, own).run(share, progress) + ", seed " + own;
        } catch (Exception e) {
            throw new AssertionError("seed " + own, e);
        }
    }

    /**
     * @param progress told the figures now and then
     * @return the figures
     * @throws AssertionError when something was lost or does not agree
     */
    String run(int kills, Consumer<String> progress) throws Exception {
        for (int i = 0; i < kills; i++) {
            if (i % KILLS_A_WORKSPACE == 0) {
                fresh(i / KILLS_A_WORKSPACE);
            }
            List<Long> told = kill();
            look(told);
            recorded += told.size();
            if ((i + 1) % KILLS_A_WORKSPACE == 0) {
                progress.accept(figures(i + 1));
            }
        }
        return figures(kills);
    }

    private String figures(int kills) {
        return ("%d kills, within %s, %d between two acts; %d acts reported as recorded,"
                        + " %d torn tails cut, %d packages whole, %d killed before they had their"
                        + " name, lost: 0")
                .formatted(
                        kills,
                        within,
                        between,
                        recorded,
                        torn,
                        exported + packages.whole(),
                        unnamed + packages.killedBeforeName());
    }

    private void fresh(int number) throws Exception {
        exported += packages.whole();
        unnamed += packages.killedBeforeName();
        workspace = folder.resolve("ws-" + number);
        packages = new ExportedPackages(ExportedPackages.beside(workspace));
        known = Optional.empty();
        erased.clear();
        MadeWorkspace.in(workspace, keys, ITEMS).close();
        if (number == 0 && archivesOnly()) {
            // one that ends by itself, so that the next ones start faster
            Process first = start(3);
            first.getInputStream().transferTo(OutputStream.nullOutputStream());
            first.waitFor();
            expect(first.exitValue() == 0, errors());
        }
    }

    private Process start(int acts) throws IOException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx96m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-Xlog:disable"));
        if (archivesOnly()) {
            // the classes of the first process are kept for the others
            line.add("-XX:+AutoCreateSharedArchive");
            line.add("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"));
        }
        line.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        ActUntilKilled.class.getName(),
                        workspace.toString(),
                        folder.resolve("key").toString(),
                        Long.toString(random.nextLong()),
                        Integer.toString(acts)));
        return new ProcessBuilder(line).redirectError(folder.resolve("err").toFile()).start();
    }

    /** Only classes from archives can be kept. */
    private static boolean archivesOnly() {
        String classPath = System.getProperty("java.class.path");
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .noneMatch(entry -> Files.isDirectory(Path.of(entry)));
    }

    /** What was reported as recorded before it died. */
    private List<Long> kill() throws Exception {
        Process victim = start(1_000_000);
        try {
            return hear(victim);
        } finally {
            victim.destroyForcibly();
        }
    }

    private List<Long> hear(Process victim) throws Exception {
        int acts = 1 + random.nextInt(MOST_ACTS);
        long nanos = random.nextInt(MOST_NANOS);
        List<Long> told = new ArrayList<>();
        Optional<ActUntilKilled.Act> doing = Optional.empty();
        boolean killed = false;
        try (BufferedReader said = victim.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ", 2);
                switch (words[0]) {
                    case "begin" -> {
                        doing = Optional.of(ActUntilKilled.Act.valueOf(words[1]));
                        acts--;
                    }
                    case "recorded" -> told.add(Long.parseLong(words[1]));
                    case "erased" -> erased.add(words[1]);
                    case "end" -> doing = Optional.empty();
                    default -> expect(line.equals("ready"), line);
                }
                if (acts == 0 && !killed) {
                    TimeUnit.NANOSECONDS.sleep(nanos);
                    expect(victim.isAlive(), errors());
                    victim.toHandle().destroyForcibly();
                    killed = true;
                }
            }
        }
        expect(killed, errors());
        victim.waitFor();
        doing.ifPresentOrElse(act -> within.merge(act, 1, Integer::sum), () -> between++);
        return told;
    }

    private String errors() throws IOException {
        return "it ended by itself: " + Files.readString(folder.resolve("err"));
    }

    private void look(List<Long> told) throws Exception {
        OpenOutcome outcome = Workspace.open(workspace, keys, InstantSource.system());
        if (!(outcome instanceof OpenOutcome.Opened(Workspace opened, RepairReport repairs))) {
            throw new AssertionError("it does not open again: " + outcome);
        }
        torn += repairs.tornBytes() > 0 ? 1 : 0;
        try (opened) {
            for (long index : told) {
                expect(index < opened.log().size(), "entry " + index + " is lost");
                opened.log().entry(index);
            }
            if (known.isPresent()) {
                Head before = known.get();
                expect(opened.log().headAt(before.size()).equals(before), "the past changed");
            }
            WorkspaceCheck.Report report = opened.check(Progress.NONE);
            expect(report.sound() && report.behind() == 0, report.toString());
            for (String commitment : erased) {
                expect(opened.payloads().get(commitment).isEmpty(), commitment + " is still there");
            }
            packages.look(opened);
            known = Optional.of(opened.log().head());
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
