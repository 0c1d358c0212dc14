package dev.assay.model.provenance.lineage.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailFolderTest {
    @TempDir Path folder;
    private MadeTrail trail;

    @BeforeEach
    void twoHours() throws IOException, GeneralSecurityException {
        trail = new MadeTrail(folder);
        trail.hour(10, MadeTrail.access("PutObject", 10, "in/a.mp4"));
        trail.hour(11, MadeTrail.access("GetObject", 11, "in/a.mp4"));
    }

    @Test
    void whoWroteAndWhoReadIsProvenByTheChain() throws IOException, EnvironmentException {
        trail.end();

        TrailReading reading = read("in/a.mp4");

        assertThat(reading.events()).extracting(TrailEvent::proven).containsExactly(true, true);
        assertThat(reading.events().getFirst().writes()).isTrue();
        assertThat(reading.events().getLast().reads()).isTrue();
        assertThat(reading.covered())
                .containsExactly(
                        new TrailReading.Window(
                                Instant.parse("2026-11-19T10:00:00Z"),
                                Instant.parse("2026-11-19T12:00:00Z")));
        assertThat(reading.gaps())
                .containsExactly("The chain of digests begins at 2026-11-19T10:00:00Z.");
    }

    @Test
    void withoutTheLastSignatureTheLastHourIsAGap() throws EnvironmentException {
        TrailReading reading = read("in/a.mp4");

        assertThat(reading.events()).extracting(TrailEvent::proven).containsExactly(true, false);
        assertThat(reading.gaps()).anySatisfy(g -> assertThat(g).contains("no signature here"));
    }

    @Test
    void aChangedLogIsNoticedAndItsEventsAreNotProven() throws IOException, EnvironmentException {
        trail.end();
        trail.write(
                MadeTrail.LOGS + "log-10.json.gz",
                "{\"Records\":[" + MadeTrail.access("PutObject", 9, "in/a.mp4") + "]}");

        TrailReading reading = read("in/a.mp4");

        assertThat(reading.gaps()).anySatisfy(g -> assertThat(g).contains("was changed"));
        assertThat(reading.events().getFirst().proven()).isFalse();
    }

    @Test
    void aDigestThatIsGoneIsAGapInTheChain() throws IOException, EnvironmentException {
        trail.end();
        Files.delete(folder.resolve("AWSLogs/1/CloudTrail-Digest/eu/2026/11/19/digest-10.json.gz"));

        TrailReading reading = read("in/a.mp4");

        assertThat(reading.gaps()).anySatisfy(g -> assertThat(g).contains("is not here"));
        assertThat(reading.events()).extracting(TrailEvent::proven).containsExactly(false, true);
    }

    @Test
    void withoutDataEventsItIsSaidThatNothingIsKnown() throws IOException, EnvironmentException {
        Path empty = Files.createDirectories(folder.resolve("other"));
        new Trail(new TrailFolder(empty), TrailKeys.NONE);
        trail.end();

        assertThat(
                        new Trail(new TrailFolder(empty), trail.keys())
                                .read("quarantine", "in/a.mp4", Instant.EPOCH, Progress.NONE)
                                .gaps())
                .anySatisfy(g -> assertThat(g).contains("data events are off by default"));
    }

    @Test
    void damageAndBombsEndInSentences() throws IOException, EnvironmentException {
        Files.write(folder.resolve("x.json.gz"), new byte[] {31, -117, 8, 0, 1});
        trail.write("y.json.gz", "{\"Records\":[{\"eventTime\":\"soon\"");

        assertThat(read("in/a.mp4").gaps())
                .anySatisfy(g -> assertThat(g).contains("cannot be read: x.json.gz"))
                .anySatisfy(g -> assertThat(g).contains("cannot be read: y.json.gz"));
    }

    private TrailReading read(String key) throws EnvironmentException {
        return new Trail(new TrailFolder(folder), trail.keys())
                .read("quarantine", key, Instant.EPOCH, Progress.NONE);
    }
}
