package dev.assay.model.provenance.c2pa.fuzz;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changed files given to the validator. Every one must end in a report with a sentence, soon and
 * within the heap; how many states and sets of failure codes there were, the slowest case and every
 * fault with its file and seed are the answer. Time is that of the processor, so that others on the
 * machine do not count. Long form, 1,000 changed copies of each file within 256 MB:
 *
 * <pre>
 * java -Xmx256m -cp … dev.assay.model.provenance.c2pa.fuzz.FuzzHarness 1000 SEED TRUST FILE…
 * </pre>
 *
 * {@code FuzzHarness 1 SEED TRUST FILE} repeats one case.
 */
public final class FuzzHarness {
    private static final Instant CLOCK = Instant.parse("2026-11-20T07:00:00Z");

    /** More work than this for one small file is a hang. */
    private static final long SLOW_NANOS = 1_000_000_000L;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final C2paValidator validator;
    private final Map<String, Integer> states = new TreeMap<>();
    private final Set<String> outcomes = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private String slowest = "";
    private long slowestNanos;
    private int tried;

    FuzzHarness(C2paValidator validator) {
        this.validator = validator;
    }

    /** {@code count} changed copies of a file, with the seeds from {@code seed} on. */
    void run(Path file, int count, long seed) throws IOException {
        Mutations mutations = new Mutations(Files.readAllBytes(file));
        for (long one = seed; one < seed + count; one++) {
            tried++;
            one(file.getFileName() + " " + one, new ArraySource(mutations.of(one)));
        }
    }

    @SuppressWarnings("TooBroadCatch") // any fault of the validator is what is looked for
    private void one(String name, ByteSource bytes) {
        long start = threads.getCurrentThreadCpuTime();
        try {
            ProvenanceReport report = validator.validate(bytes, CLOCK);
            states.merge(report.state().word(), 1, Integer::sum);
            outcomes.add(report.state() + codes(report));
            if (report.sentence().isBlank()) {
                faults.add(name + ": no sentence");
            }
        } catch (EnvironmentException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) {
            faults.add(name + ": " + e + " at " + e.getStackTrace()[0]);
        }
        long took = threads.getCurrentThreadCpuTime() - start;
        if (took > slowestNanos) {
            slowestNanos = took;
            slowest = name;
        }
        if (took > SLOW_NANOS) {
            faults.add(name + ": took " + took / 1_000_000 + " ms");
        }
    }

    private static String codes(ProvenanceReport report) {
        return report.findings().stream()
                .filter(Finding::fails)
                .map(Finding::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ", " ", ""));
    }

    List<String> faults() {
        return faults;
    }

    int tried() {
        return tried;
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws IOException, EnvironmentException {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path trust = Path.of(arguments[2]);
        FuzzHarness harness = new FuzzHarness(new C2paValidator(TrustFiles.read(List.of(trust))));
        for (String file : List.of(arguments).subList(3, arguments.length)) {
            harness.slowestNanos = 0;
            harness.run(Path.of(file), count, seed);
            System.out.println(
                    harness.slowestNanos / 1_000_000 + " ms at most: " + harness.slowest);
        }
        System.out.println(harness.tried() + " cases: " + harness.states);
        System.out.println(harness.outcomes.size() + " distinct outcomes");
        System.out.println(harness.faults().size() + " faults");
        harness.faults().stream().limit(40).forEach(System.out::println);
        if (!harness.faults().isEmpty()) {
            System.exit(1);
        }
    }
}
