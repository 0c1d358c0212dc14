package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.audit.event.ClockAdjusted;
import dev.assay.model.audit.event.Conflicted;
import dev.assay.model.audit.event.Revealed;
import dev.assay.model.audit.merkle.TreeHasher;
import dev.assay.model.audit.note.Checkpoint;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceLogTest {
    @TempDir Path folder;

    private Path log() {
        return folder.resolve("log");
    }

    @Test
    void aNewLogIsEmptyAndOpensAgain() throws EnvironmentException {
        try (DeviceLog log = Logs.create(log())) {
            assertThat(log.head()).isEqualTo(new Head(0, TreeHasher.emptyRoot()));
        }
        try (DeviceLog log = Logs.sound(log())) {
            assertThat(log.size()).isZero();
        }
    }

    @Test
    void whatWasAppendedIsThereAfterOpening() throws EnvironmentException {
        ItemId item = new ItemId("ABCDEFGHIJKLMNOPQRST");
        Subject subject = Logs.SOMEONE.on(item).inCase("case-7");
        Appended appended;
        try (DeviceLog log = Logs.create(log())) {
            log.append(Logs.EVENT, Logs.SOMEONE);
            appended = log.append(new Revealed(List.of("scores"), 1), subject);
        }
        try (DeviceLog log = Logs.sound(log())) {
            assertThat(log.size()).isEqualTo(2);
            assertThat(log.entry(1)).isEqualTo(appended.entry());
            assertThat(log.entry(1).item()).contains(item);
            assertThat(log.entry(1).caseName()).contains("case-7");
            assertThat(log.entry(1).event()).isEqualTo(new Revealed(List.of("scores"), 1));
            assertThat(log.entry(1).prev()).isEqualTo(log.leaf(0).toString());
            assertThat(log.leaf(1)).isEqualTo(appended.leaf());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 700})
    void everySizeOpensAgainWithTheSameRoot(int size) throws EnvironmentException {
        Head head;
        try (DeviceLog log = Logs.create(log())) {
            Logs.fill(log, size);
            head = log.head();
            assertThat(log.check()).isEmpty();
        }
        try (DeviceLog log = Logs.sound(log())) {
            assertThat(log.head()).isEqualTo(head);
            log.append(Logs.EVENT, Logs.SOMEONE);
            assertThat(log.consistencyProof(size, size + 1).proves(head.root(), log.root()))
                    .isTrue();
            assertThat(log.entry(size).prev()).isEqualTo(log.leaf(size - 1).toString());
        }
    }

    @Test
    void aBatchThatCrossesABundleIsOneAct() throws EnvironmentException {
        try (DeviceLog log = Logs.create(log())) {
            Logs.fill(log, 250);
            List<Appended> batch = log.append(List.of(Logs.EVENT, Logs.EVENT), Logs.SOMEONE);
            assertThat(batch).extracting(Appended::index).containsExactly(250L, 251L);
            Logs.fill(log, 200);
            Logs.fill(log, 200);
            assertThat(log.size()).isEqualTo(652);
            assertThat(log.check()).isEmpty();
            assertThat(log.entries(200, 300)).hasSize(300);
            assertThat(log.entries(600, 300)).hasSize(52);
        }
        Logs.sound(log()).close();
    }

    @Test
    void aClockThatGoesBackIsAnEntryOfItsOwn() throws EnvironmentException {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        AtomicLong millis = new AtomicLong(noon.toEpochMilli());
        InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
        try (DeviceLog log = DeviceLog.create(log(), Logs.ORIGIN, Logs.KEY, clock)) {
            log.append(Logs.EVENT, Logs.SOMEONE);
            Instant earlier = noon.minus(Duration.ofDays(90));
            millis.set(earlier.toEpochMilli());
            List<Appended> both = log.append(List.of(Logs.EVENT), Logs.SOMEONE);

            assertThat(both).hasSize(2);
            assertThat(both.getFirst().entry().event()).isEqualTo(new ClockAdjusted(noon, earlier));
            assertThat(both.getLast().entry().ts()).isEqualTo(earlier);
        }
        Logs.sound(log()).close();
    }

    @Test
    void bytesBeyondTheAnchorAreATornTail() throws Exception {
        Head head;
        try (DeviceLog log = Logs.create(log())) {
            Logs.fill(log, 300);
            head = log.head();
        }
        Files.writeString(tail(), "{\"actor\":\"half an ent", StandardOpenOption.APPEND);

        LogOpening opening = Logs.open(log());

        assertThat(opening).isInstanceOf(LogOpening.TornTail.class);
        try (DeviceLog log = ((LogOpening.TornTail) opening).log()) {
            assertThat(((LogOpening.TornTail) opening).cutBytes()).isEqualTo(21);
            assertThat(log.head()).isEqualTo(head);
            log.append(Logs.EVENT, Logs.SOMEONE);
        }
        Logs.sound(log()).close();
    }

    @Test
    void aRecordedEntryThatIsGoneIsDamageAndStaysAsItIs() throws Exception {
        try (DeviceLog log = Logs.create(log())) {
            Logs.fill(log, 10);
        }
        byte[] cut = Files.readAllBytes(tail());
        cut = java.util.Arrays.copyOf(cut, cut.length - 1);
        Files.write(tail(), cut);

        assertThat(Logs.open(log())).isInstanceOf(LogOpening.Damaged.class);
        assertThat(Files.readAllBytes(tail())).isEqualTo(cut);
    }

    @Test
    void anotherConsoleCannotOpenItAndASecondProcessMustWait() throws EnvironmentException {
        try (DeviceLog log = Logs.create(log())) {
            Logs.fill(log, 1);
            assertThatThrownBy(() -> Logs.open(log()))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("Another process");
        }
        assertThatThrownBy(() -> Logs.create(log())).isInstanceOf(EnvironmentException.class);
    }

    @Test
    void aThreadThatWasInterruptedStillRecords() throws EnvironmentException {
        try (DeviceLog log = Logs.create(log())) {
            Thread.currentThread().interrupt();
            log.append(Logs.EVENT, Logs.SOMEONE);
            assertThat(Thread.interrupted()).isTrue();
            log.append(Logs.EVENT, Logs.SOMEONE);
            assertThat(log.size()).isEqualTo(2);
        }
    }

    @Test
    void checkpointAndProofsHoldForEveryEntry() throws EnvironmentException {
        try (DeviceLog log = Logs.create(log())) {
            Logs.fill(log, 300);
            byte[] note = log.checkpoint().getBytes(StandardCharsets.UTF_8);
            Checkpoint checkpoint =
                    Checkpoint.verify(note, Logs.KEY.key(), List.of()).orElseThrow();
            assertThat(checkpoint.size()).isEqualTo(300);
            for (int index = 0; index < 300; index++) {
                assertThat(
                                log.inclusionProof(index, 300)
                                        .proves(
                                                TreeHasher.leaf(log.entryBytes(index)),
                                                checkpoint.root()))
                        .isTrue();
            }
        }
    }

    private Path tail() throws Exception {
        try (Stream<Path> files = Files.list(log().resolve("tail"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void anActOfTwoEntriesThatNameOneAnotherIsOneWrite() throws Exception {
        try (DeviceLog log = Logs.create(log())) {
            List<Appended> both =
                    log.appendDrafts(
                            List.of(
                                    EventDraft.of(Logs.EVENT),
                                    refs -> new Conflicted(List.of(refs.getLast()), 1, "disagree")),
                            Logs.SOMEONE);
            assertThat(both).extracting(Appended::size).containsExactly(2L, 2L);
            assertThat(both.getLast().entry().event())
                    .isEqualTo(new Conflicted(List.of(both.getFirst().ref()), 1, "disagree"));
            assertThat(log.check()).isEmpty();
        }
    }
}
