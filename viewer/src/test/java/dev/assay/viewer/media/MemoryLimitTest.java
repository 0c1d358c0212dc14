package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that unpack to more than a worker may have, or the console would want. */
class MemoryLimitTest {
    private static final long MIB = 1 << 20;
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();

    @Test
    void aWorkerThatNeedsMoreThanItsCapEndsWithAnOutcome(@TempDir Path folder) throws Exception {
        Path bomb = Files.write(folder.resolve("a.png"), Bombs.png(10_000, 10_000));
        WorkerSettings tight =
                SETTINGS.withLimits(
                        350 * MIB, SETTINGS.processorSeconds(), SETTINGS.answerWithin());
        try (MediaWorkers workers = new SandboxedWorkers(tight);
                FileSource source = new FileSource(bomb)) {
            OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);

            assertThat(outcome)
                    .satisfiesAnyOf(
                            it ->
                                    assertThat(it)
                                            .isInstanceOfSatisfying(
                                                    OpenOutcome.Stopped.class,
                                                    stopped ->
                                                            assertThat(stopped.reason())
                                                                    .isEqualTo(StopReason.MEMORY)),
                            it ->
                                    assertThat(it)
                                            .isInstanceOfSatisfying(
                                                    OpenOutcome.Refused.class,
                                                    refused ->
                                                            assertThat(refused.kind())
                                                                    .isEqualTo(
                                                                            RefusalKind.MEMORY)));
        }
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS);
                FileSource source = new FileSource(bomb)) {
            assertThat(workers.open(source, OpenOptions.DEFAULT))
                    .as("with the usual cap")
                    .isInstanceOfSatisfying(
                            OpenOutcome.Opened.class, opened -> opened.session().close());
        }
    }

    @Test
    void bombsCostTheConsoleLittle() throws Exception {
        List<Path> bombs;
        try (Stream<Path> files = Files.list(MediaFiles.folder())) {
            bombs = files.filter(it -> it.getFileName().toString().startsWith("bomb_")).toList();
        }
        assertThat(bombs).isNotEmpty();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used();
        try (MediaWorkers workers = new SandboxedWorkers(SETTINGS)) {
            for (Path bomb : bombs) {
                try (FileSource source = new FileSource(bomb)) {
                    if (workers.open(source, OpenOptions.DEFAULT)
                            instanceof OpenOutcome.Opened(MediaSession session)) {
                        try (session) {
                            session.frame(0);
                        }
                    }
                }
                assertThat(used() - before).as(bomb.getFileName().toString()).isLessThan(300 * MIB);
            }
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** The most there ever was on the heap since the last reset, and what lies beside it now. */
    private static long used() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum()
                + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum();
    }
}
