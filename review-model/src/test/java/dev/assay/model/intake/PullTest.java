package dev.assay.model.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.PullOutcome.Comparison;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.JobCancelledException;
import dev.assay.model.job.Progress;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.remote.FolderStore;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.vault.Vault;
import dev.assay.model.vault.VaultItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullTest {
    private static final int LENGTH = 3_000_000;

    @TempDir Path folder;
    private final byte[] content = new byte[LENGTH];
    private FolderStore store;
    private Vault vault;

    @BeforeEach
    void fill() throws Exception {
        new Random(7).nextBytes(content);
        Files.createDirectories(folder.resolve("q"));
        Files.write(folder.resolve("q/clip.mp4"), content);
        store = new FolderStore(folder.resolve("q"), "q");
        vault =
                new Vault(
                        folder.resolve("vault"),
                        new WorkspaceKey(new byte[32]),
                        InstantSource.system());
    }

    @Test
    void theBytesInTheVaultAreThoseOfTheObject() throws Exception {
        MediaItem item = item();

        PullOutcome outcome = pull(store, item, Progress.NONE);

        assertThat(outcome)
                .isEqualTo(
                        new PullOutcome.Pulled(
                                LENGTH, ContentDigest.of(content), 0, java.util.List.of()));
        assertThat(vault.state(item.id())).isEqualTo(BytesState.VERIFIED);
        assertThat(read(item)).isEqualTo(content);
    }

    @Test
    void brokenConnectionsAreOpenedAgainWhereTheyBroke() throws Exception {
        FaultyStore faulty = new FaultyStore(store, 700_001, () -> {});
        MediaItem item = item();

        PullOutcome outcome = pull(faulty, item, Progress.NONE);

        assertThat(outcome).isInstanceOf(PullOutcome.Pulled.class);
        assertThat(faulty.connections()).isEqualTo(5);
        assertThat(read(item)).isEqualTo(content);
    }

    @Test
    void aStoreThatNeverDeliversTheRestIsGivenUpAndWhatCameIsKept() throws Exception {
        MediaItem item = item();

        assertThatThrownBy(() -> pull(new FaultyStore(store, 1000, () -> {}), item, Progress.NONE))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.key()).isEqualTo("store.truncated"));
        assertThat(vault.state(item.id())).isEqualTo(BytesState.PARTIAL);
        assertThat(pull(store, item, Progress.NONE)).isInstanceOf(PullOutcome.Pulled.class);
        assertThat(read(item)).isEqualTo(content);
    }

    @Test
    void aCancelledPullGoesOnLater() throws Exception {
        MediaItem item = item();
        CancelAt half = new CancelAt(LENGTH / 2);

        assertThatThrownBy(() -> pull(store, item, half)).isInstanceOf(JobCancelledException.class);
        PullOutcome outcome = pull(store, item, Progress.NONE);

        assertThat(((PullOutcome.Pulled) outcome).resumedAt()).isPositive();
        assertThat(((PullOutcome.Pulled) outcome).digest()).isEqualTo(ContentDigest.of(content));
    }

    @Test
    void anObjectReplacedWhileItIsPulledIsReplacedAndNotStitched() throws Exception {
        MediaItem item = item();
        FaultyStore faulty = new FaultyStore(store, 700_001, this::replace);

        assertThat(pull(faulty, item, Progress.NONE)).isEqualTo(new PullOutcome.Replaced());
        assertThat(vault.state(item.id())).isEqualTo(BytesState.LISTED);
    }

    @Test
    void anObjectThatIsGoneIsMissing() throws Exception {
        MediaItem item = item();
        Files.delete(folder.resolve("q/clip.mp4"));

        assertThat(pull(store, item, Progress.NONE)).isEqualTo(new PullOutcome.Missing());
    }

    @Test
    void aDeclaredDigestThatDoesNotHoldIsAFindingAndTheBytesStay() throws Exception {
        MediaItem plain = item();
        MediaItem item =
                new MediaItem(
                        plain.id(),
                        plain.object(),
                        plain.bytes(),
                        plain.etag(),
                        plain.lastModified(),
                        IntakeReader.ofSideFile(
                                ("{\"sha256\":\"" + "0".repeat(64) + "\"}")
                                        .getBytes(StandardCharsets.UTF_8)));

        PullOutcome outcome = pull(store, item, Progress.NONE);

        assertThat(((PullOutcome.Pulled) outcome).comparisons())
                .containsExactly(new Comparison("intake", false));
        assertThat(((PullOutcome.Pulled) outcome).holds()).isFalse();
        assertThat(vault.state(item.id())).isEqualTo(BytesState.MISMATCH);
    }

    @Test
    void anEmptyObjectIsPulledToo() throws Exception {
        Files.write(folder.resolve("q/clip.mp4"), new byte[0]);

        assertThat(pull(store, item(), Progress.NONE)).isInstanceOf(PullOutcome.Pulled.class);
    }

    private PullOutcome pull(ObjectStore from, MediaItem item, Progress progress)
            throws EnvironmentException {
        return new Pull(from, item, progress).into(vault);
    }

    private MediaItem item() throws EnvironmentException {
        return new Quarantine(
                        store,
                        new QuarantinePlace("q", "", ".assay"),
                        new byte[32],
                        InstantSource.system())
                .list(_ -> Optional.empty(), Progress.NONE)
                .items()
                .getFirst();
    }

    private byte[] read(MediaItem item) throws EnvironmentException {
        ByteBuffer all = ByteBuffer.allocate(LENGTH);
        try (VaultItem bytes = vault.open(item.id()).orElseThrow()) {
            int got = 0;
            while (all.hasRemaining() && got >= 0) {
                got = bytes.read(all.position(), all);
            }
        }
        return all.array();
    }

    private void replace() {
        try {
            Files.write(folder.resolve("q/clip.mp4"), new byte[LENGTH + 1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks to stop once so many bytes came. */
    private static final class CancelAt implements Progress {
        private final long bytes;
        private boolean reached;

        CancelAt(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void report(long done, long total) {
            reached |= done >= bytes;
        }

        @Override
        public boolean cancelled() {
            return reached;
        }
    }
}
