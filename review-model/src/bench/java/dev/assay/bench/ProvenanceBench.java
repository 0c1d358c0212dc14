package dev.assay.bench;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.FileSource;
import dev.assay.model.job.JobCancelledException;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How fast provenance is validated, beside a plain SHA-256 pass over the same bytes and, if a
 * command is given, beside another reader in the same run. Not part of the tests:
 *
 * <pre>
 * java -Xmx64m -cp CLASSES-AND-JARS src/bench/java/dev/assay/bench/ProvenanceBench.java \
 *     large FILE [COMMAND…]
 * java -cp CLASSES-AND-JARS src/bench/java/dev/assay/bench/ProvenanceBench.java \
 *     small TRUST-FOLDER MEDIA-FOLDER [COMMAND…]
 * </pre>
 *
 * The command gets the file as its last argument and prints its own milliseconds as its last line.
 */
public final class ProvenanceBench {
    private static final int ROUNDS = 5;
    private static final Instant CLOCK = Instant.parse("2026-11-20T07:00:00Z");

    private final C2paValidator validator;
    private final Instant at;

    private ProvenanceBench(C2paValidator validator, Instant at) {
        this.validator = validator;
        this.at = at;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        switch (words.getFirst()) {
            case "large" -> {
                C2paValidator validator = new C2paValidator(TrustFiles.read(List.of()));
                Path file = Path.of(words.get(1));
                new ProvenanceBench(validator, Instant.now())
                        .large(file, words.subList(2, words.size()));
            }
            case "small" -> {
                Path trust = Path.of(words.get(1));
                C2paValidator validator = new C2paValidator(TrustFiles.read(List.of(trust)));
                Path folder = Path.of(words.get(2));
                new ProvenanceBench(validator, CLOCK).small(folder, words.subList(3, words.size()));
            }
            default -> throw new IllegalArgumentException("large or small");
        }
    }

    private void large(Path file, List<String> reference) throws Exception {
        plain(file);
        long before = memory();
        validate(file);
        long[] plain = new long[ROUNDS];
        long[] ours = new long[ROUNDS];
        double[] theirs = new double[reference.isEmpty() ? 0 : ROUNDS];
        State state = State.NO_MANIFEST;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            plain(file);
            plain[i] = System.nanoTime() - start;
            start = System.nanoTime();
            state = validate(file).state();
            ours[i] = System.nanoTime() - start;
            if (!reference.isEmpty()) {
                theirs[i] = other(reference, file);
            }
        }
        say("%s, %,d bytes, warm, median of %d", state.word(), Files.size(file), ROUNDS);
        say("plain SHA-256 pass      %8.1f ms", median(plain) / 1e6);
        say("validation              %8.1f ms", median(ours) / 1e6);
        say("ratio                   %8.2f", (double) median(ours) / median(plain));
        if (!reference.isEmpty()) {
            Arrays.sort(theirs);
            say("reference               %8.1f ms", theirs[ROUNDS / 2]);
        }
        say("heap peak minus before  %8.1f MB", (peak() - before) / 1e6);
        cancel(file);
    }

    /** Asks to stop after half a file, and measures until the validation has ended. */
    private void cancel(Path file) throws IOException, EnvironmentException {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Stopper stopper = new Stopper(Files.size(file) / 2);
            try (FileSource bytes = FileSource.open(file)) {
                validator.validate(Asset.of(bytes), at, stopper);
                throw new IllegalStateException("not cancelled");
            } catch (JobCancelledException _) {
                took[i] = System.nanoTime() - stopper.asked;
            }
        }
        say("cancel, slowest of %d    %8.3f ms", ROUNDS, Arrays.stream(took).max().orElse(0) / 1e6);
    }

    private static final class Stopper implements Progress {
        private final long after;
        private long asked;

        Stopper(long after) {
            this.after = after;
        }

        @Override
        public void report(long done, long total) {
            if (asked == 0 && done >= after) {
                asked = System.nanoTime();
            }
        }

        @Override
        public boolean cancelled() {
            return asked != 0;
        }
    }

    private void small(Path folder, List<String> reference) throws Exception {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.sorted().toList();
        }
        List<long[]> times = new ArrayList<>();
        for (Path _ : files) {
            times.add(new long[ROUNDS]);
        }
        for (int round = -2; round < ROUNDS; round++) {
            for (int i = 0; i < files.size(); i++) {
                long start = System.nanoTime();
                validate(files.get(i));
                if (round >= 0) {
                    times.get(i)[round] = System.nanoTime() - start;
                }
            }
        }
        long[] medians = times.stream().mapToLong(ProvenanceBench::median).toArray();
        List<Integer> slowest =
                Stream.iterate(0, i -> i + 1)
                        .limit(files.size())
                        .sorted((a, b) -> Long.compare(medians[b], medians[a]))
                        .limit(12)
                        .toList();
        long[] sorted = medians.clone();
        Arrays.sort(sorted);
        say("%d files, warm, median of %d each", files.size(), ROUNDS);
        say("median                  %8.2f ms", sorted[sorted.length / 2] / 1e6);
        say("p95                     %8.2f ms", sorted[sorted.length * 95 / 100] / 1e6);
        for (int i : slowest) {
            say("  %8.2f ms  %s", medians[i] / 1e6, files.get(i).getFileName());
        }
        long unread = 0;
        say("what cannot be read:");
        for (int i = 0; i < medians.length; i++) {
            ProvenanceReport report = validate(files.get(i));
            if (report.state() == State.UNREADABLE) {
                unread = Math.max(unread, medians[i]);
                say(
                        "  %8.2f ms  %s: %s",
                        medians[i] / 1e6, files.get(i).getFileName(), report.sentence());
            }
        }
        say("slowest unreadable      %8.2f ms", unread / 1e6);
        if (!reference.isEmpty()) {
            double[] theirs = new double[files.size()];
            for (int i = 0; i < theirs.length; i++) {
                theirs[i] = other(reference, files.get(i));
            }
            Arrays.sort(theirs);
            say(
                    "reference median, p95   %8.2f ms %8.2f ms",
                    theirs[theirs.length / 2], theirs[theirs.length * 95 / 100]);
        }
    }

    private ProvenanceReport validate(Path file) throws IOException, EnvironmentException {
        try (FileSource bytes = FileSource.open(file)) {
            return validator.validate(Asset.of(bytes), at, Progress.NONE);
        }
    }

    private static void plain(Path file) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer.clear()) > 0) {
                digest.update(buffer.flip());
            }
        }
        digest.digest();
    }

    private static double other(List<String> command, Path file) throws Exception {
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        List<String> lines;
        try (var reader = process.inputReader()) {
            lines = reader.lines().toList();
        }
        process.waitFor();
        return Double.parseDouble(lines.getLast().strip());
    }

    private static long memory() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(p -> p.resetPeakUsage());
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
