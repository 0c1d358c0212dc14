package dev.assay.model.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Stopped;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer writes, judged by the verifier that shares nothing with it. */
class OwnLogTest {
    private static final String ORIGIN = "example.org/console/own";
    private static final Event EVENT = new Stopped("exit");
    private static final Subject SOMEONE = Subject.of(new Actor("r-1"), "s-1");

    private final DeviceKey key = DeviceKey.generate(ORIGIN);
    private final InstantSource clock =
            InstantSource.fixed(Instant.parse("2026-11-20T09:00:00.000Z"));

    @TempDir Path folder;

    private DeviceLog make(int size) throws EnvironmentException {
        DeviceLog log = DeviceLog.create(folder.resolve("log"), ORIGIN, key, clock);
        append(log, size);
        return log;
    }

    private static void append(DeviceLog log, int count) throws EnvironmentException {
        for (int left = count; left > 0; left -= 200) {
            log.append(Collections.nCopies(Math.min(left, 200), EVENT), SOMEONE);
        }
    }

    private LogVerdict verify(Path log) throws EnvironmentException {
        return verify(log, Optional.empty());
    }

    private LogVerdict verify(Path log, Optional<Path> witnessed) throws EnvironmentException {
        TrustedKey trusted = TrustedKey.parse(key.key().toString()).orElseThrow();
        return new LogVerifier(trusted, List.of(), witnessed).verify(log);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 255, 256, 257, 600})
    void aPublishedFolderVerifies(int size) throws Exception {
        try (DeviceLog log = make(size)) {
            log.publish();
            LogVerdict verdict = verify(folder.resolve("log"));
            assertThat(verdict).isInstanceOf(LogVerdict.Pass.class);
            assertThat(((LogVerdict.Pass) verdict).size()).isEqualTo(size);

            append(log, 300);
            assertThat(verify(folder.resolve("log"))).isInstanceOf(LogVerdict.Pass.class);
            log.publish();
            LogVerdict later = verify(folder.resolve("log"));
            assertThat(((LogVerdict.Pass) later).size()).isEqualTo(size + 300);
        }
    }

    @Test
    void aCopyMadeFileByFileVerifiesWithItsProofs() throws Exception {
        Path copy = folder.resolve("copy");
        Path kept = folder.resolve("kept");
        try (DeviceLog log = make(300)) {
            for (TilePath path : TilePath.between(0, 300)) {
                DurableFile.createNew(copy.resolve(path.text()), log.tile(path));
            }
            write(kept.resolve("checkpoint.300"), log.checkpoint());
            append(log, 400);
            for (TilePath path : TilePath.between(300, 700)) {
                DurableFile.createNew(copy.resolve(path.text()), log.tile(path));
            }
            write(copy.resolve("checkpoint"), log.checkpoint());
            write(copy.resolve("proofs/299.tlog-proof"), log.proofFile(299, 700));
            write(copy.resolve("proofs/7.tlog-proof"), log.proofFile(7, 300));
        }
        assertThat(verify(copy, Optional.of(kept))).isInstanceOf(LogVerdict.Pass.class);

        Files.delete(copy.resolve("proofs/7.tlog-proof"));
        Files.move(copy.resolve("proofs/299.tlog-proof"), copy.resolve("proofs/298.tlog-proof"));
        assertThat(((LogVerdict.Fail) verify(copy)).faultClass()).isEqualTo(FaultClass.PROOF);
    }

    @Test
    void aLogThatIsShorterThanItWasSeenIsFound() throws Exception {
        Path kept = folder.resolve("kept");
        try (DeviceLog log = make(10)) {
            log.publish();
            append(log, 5);
            write(kept.resolve("checkpoint.15"), log.checkpoint());
        }
        LogVerdict verdict = verify(folder.resolve("log"), Optional.of(kept));
        assertThat(((LogVerdict.Fail) verdict).faultClass()).isEqualTo(FaultClass.CONSISTENCY);
    }

    private static void write(Path file, String text) throws EnvironmentException {
        DurableFile.createNew(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
