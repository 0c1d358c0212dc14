package dev.assay.model.provenance.c2pa.fuzz;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changed files given to the validator. Every one must end in a report with a sentence, soon and
 * within the heap; which states there were, the slowest case and every fault with its file and seed
 * are the answer. Long form, 1,000 changed copies of each file within 256 MB:
 *
 * <pre>
 * java -Xmx256m -cp … dev.assay.model.provenance.c2pa.fuzz.FuzzHarness 1000 SEED TRUST FILE…
 * </pre>
 *
 * {@code FuzzHarness 1 SEED TRUST FILE} repeats one case.
 */
public final class FuzzHarness {
    private static final Instant CLOCK = Instant.parse("2026-11-20T07:00:00Z");

    /** More than this for one small file is a hang. */
    private static final long SLOW_NANOS = 5_000_000_000L;

    private final C2paValidator validator;
    private final Map<String, Integer> states = new TreeMap<>();
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
        long start = System.nanoTime();
        try {
            ProvenanceReport report = validator.validate(bytes, CLOCK);
            states.merge(report.state().word(), 1, Integer::sum);
            if (report.sentence().isBlank()) {
                faults.add(name + ": no sentence");
            }
        } catch (EnvironmentException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) {
            faults.add(name + ": " + e + " at " + e.getStackTrace()[0]);
        }
        long took = System.nanoTime() - start;
        if (took > slowestNanos) {
            slowestNanos = took;
            slowest = name;
        }
        if (took > SLOW_NANOS) {
            faults.add(name + ": took " + took / 1_000_000 + " ms");
        }
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
            harness.run(Path.of(file), count, seed);
        }
        System.out.println(harness.tried() + " cases: " + harness.states);
        System.out.println(
                "slowest " + harness.slowestNanos / 1_000_000 + " ms: " + harness.slowest);
        System.out.println(harness.faults().size() + " faults");
        harness.faults().stream().limit(40).forEach(System.out::println);
        if (!harness.faults().isEmpty()) {
            System.exit(1);
        }
    }
}
