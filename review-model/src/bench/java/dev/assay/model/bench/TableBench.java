package dev.assay.model.bench;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.review.ClaimTable;
import dev.assay.model.review.PolicyFile;
import dev.assay.model.review.PolicyShelf;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.ReviewSession;
import dev.assay.model.review.Role;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Makes the tables of a log anew, opens them again and asks them what the screens ask. */
final class TableBench {
    private final Ground ground;
    private final PrintStream out;

    TableBench(Ground ground, PrintStream out) {
        this.ground = ground;
        this.out = out;
    }

    void run() throws Exception {
        try (DeviceLog log = ground.open()) {
            Path file = ground.tables().resolve("projection.mv.db");
            if (!Files.exists(file)) {
                long start = System.nanoTime();
                Duration cpu = cpu();
                opened(log).projection().close();
                say("tables made from " + log.size() + " entries", start);
                out.printf("processor time %.1f s%n", cpu().minus(cpu).toMillis() / 1e3);
                out.printf("peak heap %d MB%n", peak() >> 20);
            }
            out.printf("table file %d MB%n", Files.size(file) >> 20);
            long start = System.nanoTime();
            Projection.Opening opening = opened(log);
            say("tables opened, replayed " + opening.replayed(), start);
            try (Projection projection = opening.projection()) {
                ask(log, projection);
            }
        }
    }

    private void ask(DeviceLog log, Projection projection) throws EnvironmentException {
        ReviewDesk desk =
                new ReviewDesk(
                        new Recorder(log, projection),
                        ground.payloads(),
                        new Vault(
                                ground.folder().resolve("vault"),
                                ground.key(),
                                InstantSource.system()),
                        new PolicyShelf(
                                PolicyFile.read(PolicyFile.bundled()).orElseThrow(),
                                new ObjectFolder(ground.folder().resolve("objects"), ground.key())),
                        new ReviewSession("r-1", "s-1", Set.of(Role.REVIEWER)),
                        ClaimTable.none(),
                        InstantSource.system());
        ItemId some = null;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            var open = desk.queue(QueueFilter.open());
            say("open queue, " + open.size() + " rows", start);
            some = open.getFirst().id();
            start = System.nanoTime();
            QueueFilter first =
                    new QueueFilter(
                            QueueFilter.all().states(),
                            QueueFilter.all().severities(),
                            false,
                            "",
                            500);
            say("500 rows of all, " + desk.queue(first).size(), start);
            start = System.nanoTime();
            say("prefix, " + desk.matching(some.value().substring(0, 5), 2).size(), start);
            start = System.nanoTime();
            say("history, " + desk.history(some).size(), start);
            start = System.nanoTime();
            say("newest 1000 entries, " + desk.log(log.size() - 1000, 1000).size(), start);
            start = System.nanoTime();
            desk.claim(some);
            say("claim, durable", start);
        }
        long start = System.nanoTime();
        var found = projection.check();
        say("tables compared with the log, differences " + found.differences().size(), start);
        out.printf("peak heap %d MB%n", peak() >> 20);
    }

    private Projection.Opening opened(DeviceLog log) throws EnvironmentException {
        return Projection.open(
                ground.tables(), ground.key(), EntrySource.of(log), ground.payloads());
    }

    private void say(String what, long start) {
        out.printf("%s: %.3f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    /** What this process has used of all cores; wall time says little on a busy machine. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
