package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyFile;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueRow;
import dev.assay.model.review.ReviewDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Damages the files of a workspace at random (flipped bits, overwritten and cut ends), one at a
 * time, and looks what {@code log check} says. Of the tables: what changes an answer or stops
 * opening is reported, and {@code --repair} gives the same answers again. Of log, anchor, tiles,
 * payloads, objects and vault: everything is reported and nothing cut away. Arguments: folder,
 * {@code tables} or {@code files}, how many, seed.
 */
public final class DamageHarness {
    private static final int ITEMS = 6;
    private static final int ACTS = 40;
    private static final int COPIES = 3;

    /** The log's and the stores' own; what is remembered for speed only is none of them. */
    private static final List<String> TRUTH =
            List.of(
                    "log/anchor",
                    "log/checkpoint",
                    "log/tail/",
                    "log/tile/",
                    "payloads/",
                    "objects/",
                    "vault/");

    private final Path whole;
    private final Path copy;
    private final KeyFile keys;
    private final Random random;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private List<Object> answers = List.of();

    DamageHarness(Path folder, long seed) {
        whole = folder.resolve("whole");
        copy = folder.resolve("copy");
        keys = new KeyFile(folder.resolve("key"));
        random = new Random(seed);
    }

    @SuppressWarnings("SystemOut") // it is a command
    public static void main(String[] args) throws Exception {
        DamageHarness harness = new DamageHarness(Path.of(args[0]), Long.parseLong(args[3]));
        harness.prepare();
        int count = Integer.parseInt(args[2]);
        String figures =
                args[1].equals("tables")
                        ? harness.tables(count, System.out::println)
                        : harness.files(count, System.out::println);
        System.out.println(figures + ", seed " + args[3]);
    }

    /** A workspace in which something of everything lies. */
    void prepare() throws Exception {
        try (Workspace workspace = MadeWorkspace.in(whole, keys, ITEMS)) {
            ActUntilKilled actor = new ActUntilKilled(workspace, random, _ -> {});
            for (int i = 0; i < ACTS; i++) {
                actor.one();
            }
            ReviewDesk desk = workspace.desk();
            List<ItemId> items = desk.queue(QueueFilter.all()).stream().map(QueueRow::id).toList();
            for (ItemId item : items.subList(0, COPIES)) {
                MadeWorkspace.pull(workspace, item);
            }
            workspace.log().publish();
        }
        copyWhole();
        answers = answers();
    }

    /** Everything that screens and commands ask. */
    private List<Object> answers() throws Exception {
        OpenOutcome outcome = Workspace.open(copy, keys, InstantSource.system());
        if (!(outcome instanceof OpenOutcome.Opened(Workspace workspace, _))) {
            throw new AssertionError("it does not open: " + outcome);
        }
        List<Object> all = new ArrayList<>();
        try (workspace) {
            ReviewDesk desk = workspace.desk();
            List<QueueRow> rows = desk.queue(QueueFilter.all());
            all.add(rows);
            for (QueueRow row : rows) {
                all.add(desk.item(row.id()));
                all.add(desk.history(row.id()));
            }
            all.add(desk.log(0, 1000));
        }
        return all;
    }

    /**
     * @return the figures
     * @throws AssertionError where damage changed an answer and was not reported, or not repaired
     */
    String tables(int count, Consumer<String> progress) throws Exception {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copyWhole();
            Path file = pick(List.of("projection/"));
            String what = damage(file);
            try {
                outcomes.merge(table(), 1, Integer::sum);
            } catch (AssertionError | Exception e) {
                faults.add(what + ": " + e);
                progress.accept(what + ": " + e);
            }
            tell(i + 1, progress);
        }
        return figures(count, faults);
    }

    private String table() throws Exception {
        WorkspaceCheck.Report report = check(false);
        expect(report.damages().isEmpty() && report.stores().sound(), "the log is blamed");
        if (report.differences().isEmpty()) {
            expect(answers().equals(answers), "another answer, and nothing reported");
            return "harmless";
        }
        expect(check(true).repaired(), "not repaired");
        expect(check(false).sound(), "not sound after the repair");
        expect(answers().equals(answers), "another answer after the repair");
        return "reported and repaired";
    }

    private WorkspaceCheck.Report check(boolean repair) throws Exception {
        WorkspaceCheck.Outcome outcome =
                new WorkspaceCheck(copy, InstantSource.system()).run(keys, repair);
        if (!(outcome instanceof WorkspaceCheck.Report report)) {
            throw new AssertionError("no report: " + outcome);
        }
        return report;
    }

    /**
     * @return the figures
     * @throws AssertionError where damage was not reported, or the damaged file was changed
     */
    String files(int count, Consumer<String> progress) throws Exception {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            copyWhole();
            Path file = pick(TRUTH);
            String what = damage(file);
            byte[] damaged = Files.readAllBytes(file);
            try {
                String kind =
                        copy.relativize(file).toString().replaceAll("[0-9A-Za-z_.]{12,}", "*");
                expect(reported(), "not reported");
                expect(Arrays.equals(Files.readAllBytes(file), damaged), "it was changed");
                outcomes.merge(kind.replaceAll("/[0-9x]{3}", ""), 1, Integer::sum);
            } catch (AssertionError | Exception e) {
                faults.add(what + ": " + e);
                progress.accept(what + ": " + e);
            }
            tell(i + 1, progress);
        }
        return figures(count, faults);
    }

    private boolean reported() throws Exception {
        return switch (new WorkspaceCheck(copy, InstantSource.system()).run(keys, false)) {
            case WorkspaceCheck.Broken broken -> !broken.damages().isEmpty();
            case WorkspaceCheck.Report report ->
                    !report.damages().isEmpty() || !report.stores().sound();
            case WorkspaceCheck.Shut shut -> throw new AssertionError(shut.toString());
        };
    }

    private void tell(int done, Consumer<String> progress) {
        if (done % 100 == 0) {
            progress.accept(done + " " + outcomes);
        }
    }

    private String figures(int count, List<String> faults) {
        expect(faults.isEmpty(), faults.size() + " of " + count + ": " + faults);
        return count + " damaged: " + outcomes;
    }

    /** A file below one of {@code places}, that is not empty; every kind of place as often. */
    private Path pick(List<String> places) throws IOException {
        while (true) {
            String place = places.get(random.nextInt(places.size()));
            List<Path> files;
            try (Stream<Path> all = Files.walk(copy)) {
                files =
                        all.filter(Files::isRegularFile)
                                .filter(it -> copy.relativize(it).toString().startsWith(place))
                                .filter(it -> it.toFile().length() > 0)
                                .sorted()
                                .toList();
            }
            if (!files.isEmpty()) {
                return files.get(random.nextInt(files.size()));
            }
        }
    }

    /** Changes a file for certain; says how. */
    private String damage(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        int at = random.nextInt(before.length);
        byte[] after = before.clone();
        String how;
        switch (random.nextInt(5)) {
            case 0 -> {
                after = Arrays.copyOf(before, at);
                how = "cut to " + at;
            }
            case 1 -> {
                int length = Math.min(1 + random.nextInt(600), before.length - at);
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, after, at, length);
                after[at] = (byte) ~before[at];
                how = length + " bytes overwritten at " + at;
            }
            case 2 -> {
                int length = Math.min(1 + random.nextInt(600), before.length - at);
                Arrays.fill(after, at, at + length, (byte) 0);
                after[at] = (byte) (before[at] == 0 ? 1 : 0);
                how = length + " bytes zero at " + at;
            }
            default -> {
                int bit = random.nextInt(8);
                after[at] ^= (byte) (1 << bit);
                how = "bit " + bit + " at " + at;
            }
        }
        Files.write(file, after);
        return copy.relativize(file) + " " + how + " of " + before.length;
    }

    private void copyWhole() throws IOException {
        if (Files.exists(copy)) {
            try (Stream<Path> old = Files.walk(copy)) {
                for (Path one : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        try (Stream<Path> all = Files.walk(whole)) {
            for (Path one : all.sorted().toList()) {
                Files.copy(one, copy.resolve(whole.relativize(one).toString()));
            }
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
