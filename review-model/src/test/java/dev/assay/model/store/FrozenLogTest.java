package dev.assay.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.LogOpening;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.verify.LogVerdict;
import dev.assay.model.audit.verify.LogVerifier;
import dev.assay.model.audit.verify.TrustedKey;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.payload.PayloadFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log, payloads and tables that an earlier version left on the disk, see {@link FrozenLog}: they
 * are opened, verified and folded to the rows that were right then. Fails when any of the formats
 * changes.
 */
class FrozenLogTest {
    private static final InstantSource LATER =
            InstantSource.fixed(Instant.parse("2036-11-20T12:00:00.000Z"));

    @TempDir Path temp;

    private Path log;
    private PayloadFolder payloads;

    @BeforeEach
    void copy() throws Exception {
        Path frozen =
                Path.of(
                        Objects.requireNonNull(FrozenLogTest.class.getResource("/store/frozen"))
                                .toURI());
        try (Stream<Path> files = Files.walk(frozen)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = temp.resolve(frozen.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        log = temp.resolve("log");
        payloads = new PayloadFolder(temp.resolve("payloads"), FrozenLog.workspaceKey());
    }

    private DeviceLog open() throws EnvironmentException {
        LogOpening opening = DeviceLog.open(log, FrozenLog.ORIGIN, FrozenLog.KEY, LATER);
        assertThat(opening).isInstanceOf(LogOpening.Sound.class);
        return ((LogOpening.Sound) opening).log();
    }

    private Projection.Opening project(DeviceLog opened, String folder)
            throws EnvironmentException {
        return Projection.open(
                temp.resolve(folder), FrozenLog.workspaceKey(), EntrySource.of(opened), payloads);
    }

    /** Tables of a version that had seen the first entries. */
    private void thaw(String version, String folder) throws Exception {
        Files.createDirectories(temp.resolve(folder));
        Files.move(
                temp.resolve("tables").resolve(version + ".mv.db"),
                Database.file(temp.resolve(folder)));
    }

    @Test
    void itVerifiesWithItsWitnessAndItsProofs() throws Exception {
        TrustedKey key = TrustedKey.parse(FrozenLog.KEY.key().toString()).orElseThrow();
        TrustedKey witness = TrustedKey.parse(FrozenLog.witness().key().toString()).orElseThrow();
        LogVerdict verdict = new LogVerifier(key, List.of(witness), Optional.empty()).verify(log);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        LogVerdict.Pass.class,
                        pass -> {
                            assertThat(pass.size()).isEqualTo(541);
                            assertThat(pass.assay()).isTrue();
                            assertThat(pass.cosigners()).isEqualTo(1);
                        });
    }

    @Test
    void itOpensHoldsAndGoesOn() throws Exception {
        try (DeviceLog opened = open()) {
            assertThat(opened.check()).isEmpty();
            assertThat(opened.entry(540).event().type()).isEqualTo("worker.stopped");
            opened.append(opened.entry(540).event(), Subject.of(new Actor("r-9"), "s-9"));
        }
        try (DeviceLog opened = open()) {
            assertThat(opened.size()).isEqualTo(542);
            assertThat(opened.check()).isEmpty();
        }
    }

    @Test
    void itFoldsToTheRowsItHadThen() throws Exception {
        try (DeviceLog opened = open();
                Projection tables = project(opened, "fresh").projection()) {
            assertThat(FrozenLog.rows(tables))
                    .isEqualTo(Files.readString(temp.resolve("rows.txt")));
        }
    }

    @Test
    void tablesOfTodaysVersionAreGoneOnWith() throws Exception {
        thaw("v" + Schema.VERSION, "kept");
        try (DeviceLog opened = open()) {
            Projection.Opening opening = project(opened, "kept");
            try (Projection tables = opening.projection()) {
                assertThat(opening.rebuilt()).isFalse();
                assertThat(opening.replayed()).isEqualTo(541 - FrozenLog.SEEN);
                assertThat(FrozenLog.rows(tables))
                        .isEqualTo(Files.readString(temp.resolve("rows.txt")));
                assertThat(tables.check().differences()).isEmpty();
            }
        }
    }

    @Test
    void tablesOfAnEarlierVersionAreMadeAnew() throws Exception {
        for (int version = 1; version < Schema.VERSION; version++) {
            thaw("v" + version, "old" + version);
            try (DeviceLog opened = open()) {
                Projection.Opening opening = project(opened, "old" + version);
                try (Projection tables = opening.projection()) {
                    assertThat(opening.rebuilt()).isTrue();
                    assertThat(FrozenLog.rows(tables))
                            .isEqualTo(Files.readString(temp.resolve("rows.txt")));
                    assertThat(tables.check().differences()).isEmpty();
                }
            }
        }
    }
}
