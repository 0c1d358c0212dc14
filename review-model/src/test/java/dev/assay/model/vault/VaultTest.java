package dev.assay.model.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.keys.WorkspaceKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
    private static final ItemId ITEM = item("a");
    private static final ItemId OTHER = item("b");
    private static final int CHUNK = ChunkLayout.CHUNK;

    @TempDir Path folder;
    private final WorkspaceKey key = new WorkspaceKey(new byte[32]);
    // later than any file is written by a test
    private Instant now = Instant.parse("2100-01-01T12:00:00Z");
    private Vault vault;

    @BeforeEach
    void open() throws EnvironmentException {
        vault = vault();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17})
    void givesBackWhatWasWrittenAtEveryLength(int length) throws EnvironmentException {
        byte[] content = content(length, 1);
        SealOutcome outcome = store(ITEM, content, Optional.of(ContentDigest.of(content)));

        assertThat(outcome).isEqualTo(new SealOutcome.Verified(ContentDigest.of(content)));
        try (VaultItem item = vault.open(ITEM).orElseThrow()) {
            assertThat(item.length()).isEqualTo(length);
            assertThat(item.state()).isEqualTo(BytesState.VERIFIED);
            assertThat(item.digest()).contains(ContentDigest.of(content));
            assertThat(all(item)).isEqualTo(content);
        }
    }

    @Test
    void readsAnyRangeAcrossChunks() throws EnvironmentException {
        byte[] content = content(5 * CHUNK + 5, 2);
        store(ITEM, content, Optional.empty());
        Random random = new Random(7);
        try (VaultItem item = vault.open(ITEM).orElseThrow()) {
            for (int i = 0; i < 200; i++) {
                int from = random.nextInt(content.length);
                int length = 1 + random.nextInt(content.length - from);
                ByteBuffer into = ByteBuffer.allocate(length);
                assertThat(item.read(from, into)).isEqualTo(length);
                assertThat(into.array())
                        .isEqualTo(Arrays.copyOfRange(content, from, from + length));
            }
            assertThat(item.read(content.length, ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void aReaderWaitsForBytesThatAreOnTheirWay() throws Exception {
        byte[] content = content(2 * CHUNK, 3);
        try (VaultWriter writer = vault.begin(ITEM, content.length)) {
            writer.write(ByteBuffer.wrap(content, 0, CHUNK));
            try (VaultItem item = vault.open(ITEM).orElseThrow()) {
                ByteBuffer first = ByteBuffer.allocate(10);
                assertThat(item.read(0, first)).isEqualTo(10);
                assertThat(item.state()).isEqualTo(BytesState.PARTIAL);
                CompletableFuture<byte[]> reading =
                        CompletableFuture.supplyAsync(() -> unchecked(item));
                assertThat(reading).isNotDone();
                writer.write(ByteBuffer.wrap(content, CHUNK, CHUNK));
                assertThat(reading.get()).isEqualTo(content);
                assertThat(writer.seal(Optional.empty())).isInstanceOf(SealOutcome.Verified.class);
                assertThat(item.state()).isEqualTo(BytesState.VERIFIED);
            }
        }
    }

    @Test
    void aReaderGetsAnAnswerWhenTheWriterLeavesEarly() throws Exception {
        CompletableFuture<byte[]> reading;
        try (VaultWriter writer = vault.begin(ITEM, 2 * CHUNK)) {
            VaultItem item = vault.open(ITEM).orElseThrow();
            reading = CompletableFuture.supplyAsync(() -> unchecked(item));
            writer.write(ByteBuffer.wrap(content(CHUNK, 1)));
        }
        assertThatThrownBy(reading::get)
                .rootCause()
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.key()).isEqualTo("vault.partial"));
    }

    @Test
    void goesOnWithAPartialItemAfterARestart() throws EnvironmentException {
        byte[] content = content(4 * CHUNK + 9, 4);
        try (VaultWriter writer = vault.begin(ITEM, content.length)) {
            writer.write(ByteBuffer.wrap(content, 0, 2 * CHUNK + 100));
        }
        vault = vault();
        assertThat(vault.state(ITEM)).isEqualTo(BytesState.PARTIAL);
        try (VaultWriter writer = vault.begin(ITEM, content.length)) {
            int at = (int) writer.position();
            assertThat(at).isEqualTo(2 * CHUNK);
            writer.write(ByteBuffer.wrap(content, at, content.length - at));
            assertThat(writer.seal(Optional.of(ContentDigest.of(content))))
                    .isInstanceOf(SealOutcome.Verified.class);
        }
        try (VaultItem item = vault.open(ITEM).orElseThrow()) {
            assertThat(all(item)).isEqualTo(content);
        }
    }

    @Test
    void aPartialItemWithADamagedChunkGoesOnBeforeIt() throws Exception {
        byte[] content = content(3 * CHUNK, 5);
        try (VaultWriter writer = vault.begin(ITEM, content.length)) {
            writer.write(ByteBuffer.wrap(content, 0, 2 * CHUNK));
        }
        flip(chunks(ITEM), ChunkLayout.HEADER + ChunkLayout.SEALED_CHUNK + 50);
        try (VaultWriter writer = vault.begin(ITEM, content.length)) {
            assertThat(writer.position()).isEqualTo(CHUNK);
        }
    }

    @Test
    void saysSoWhenTheBytesAreNotThosePromised() throws EnvironmentException {
        byte[] content = content(100, 6);
        ContentDigest promised = ContentDigest.of(content(100, 7));
        assertThat(store(ITEM, content, Optional.of(promised)))
                .isEqualTo(new SealOutcome.Mismatch(ContentDigest.of(content), promised));
        assertThat(vault.state(ITEM)).isEqualTo(BytesState.MISMATCH);
    }

    @Test
    void refusesMoreAndFewerBytesThanAnnounced() throws EnvironmentException {
        try (VaultWriter writer = vault.begin(ITEM, 10)) {
            assertThatThrownBy(() -> writer.write(ByteBuffer.allocate(11)))
                    .hasMessageContaining("More bytes");
            writer.write(ByteBuffer.allocate(9));
            assertThatThrownBy(() -> writer.seal(Optional.empty()))
                    .hasMessageContaining("Fewer bytes");
        }
    }

    @Test
    void everyFlippedBitOfAChunkIsNamed() throws Exception {
        byte[] content = content(3 * CHUNK, 8);
        store(ITEM, content, Optional.empty());
        byte[] sound = Files.readAllBytes(chunks(ITEM));
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            int at = ChunkLayout.HEADER + random.nextInt(sound.length - ChunkLayout.HEADER);
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(chunks(ITEM), damaged);
            int chunk = (at - ChunkLayout.HEADER) / ChunkLayout.SEALED_CHUNK;
            assertThat(damagedChunks()).containsExactly(chunk);
            try (VaultItem item = vault.open(ITEM).orElseThrow()) {
                assertThatThrownBy(() -> all(item)).hasMessageContaining("Chunk " + chunk + " ");
            }
        }
    }

    @Test
    void chunksCannotChangePlacesWithinAnItemOrBetweenItems() throws Exception {
        byte[] content = content(2 * CHUNK, 9);
        store(ITEM, content, Optional.empty());
        store(OTHER, content, Optional.empty());
        byte[] one = Files.readAllBytes(chunks(ITEM));
        byte[] two = Files.readAllBytes(chunks(OTHER));
        byte[] swapped = one.clone();
        int size = ChunkLayout.SEALED_CHUNK;
        System.arraycopy(one, ChunkLayout.HEADER, swapped, ChunkLayout.HEADER + size, size);
        System.arraycopy(one, ChunkLayout.HEADER + size, swapped, ChunkLayout.HEADER, size);
        Files.write(chunks(ITEM), swapped);
        assertThat(damagedChunks()).containsExactly(0, 1);

        byte[] foreign = one.clone();
        System.arraycopy(two, ChunkLayout.HEADER, foreign, ChunkLayout.HEADER, size);
        Files.write(chunks(ITEM), foreign);
        assertThat(damagedChunks()).containsExactly(0);

        Files.copy(
                folder.resolve(OTHER + ".key"),
                folder.resolve(ITEM + ".key"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> vault.open(ITEM)).isInstanceOf(EnvironmentException.class);
    }

    @Test
    void aTruncatedItemAndALyingHeaderAreDamage() throws Exception {
        byte[] content = content(3 * CHUNK, 10);
        store(ITEM, content, Optional.empty());
        byte[] sound = Files.readAllBytes(chunks(ITEM));
        Files.write(chunks(ITEM), Arrays.copyOf(sound, sound.length - 1));
        assertThat(damagedChunks()).containsExactly(2);

        byte[] lying = sound.clone();
        ByteBuffer.wrap(lying).putLong(16, 2L * CHUNK);
        Files.write(chunks(ITEM), lying);
        assertThatThrownBy(() -> vault.open(ITEM)).hasMessageContaining("damaged");
    }

    @Test
    void nothingOfAnItemIsReadableOnDisk() throws Exception {
        String marker = "MARKER-7f3c-of-an-item";
        byte[] content = (marker + " ").repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        store(ITEM, content, Optional.empty());
        try (VaultWriter writer = vault.begin(OTHER, content.length)) {
            writer.write(ByteBuffer.wrap(content, 0, content.length / 2));
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).doesNotContain("MARKER-7f3c");
            }
        }
    }

    @Test
    void copiesAreListedLeastRecentlyUsedFirstAndNotDroppedWhileOpen() throws EnvironmentException {
        ItemId[] items = {item("1"), item("2"), item("3")};
        for (ItemId id : items) {
            store(id, content(CHUNK, 1), Optional.empty());
            vault.open(id).orElseThrow().close();
            now = now.plusSeconds(60);
        }
        try (VaultItem open = vault.open(items[1]).orElseThrow()) {
            assertThat(vault.copies())
                    .extracting(LocalCopy::item)
                    .containsExactly(items[0], items[2], items[1]);
            assertThat(vault.copies().getLast().inUse()).isTrue();
            assertThat(vault.drop(open.id())).isFalse();
            assertThat(vault.drop(items[0])).isTrue();
        }
        assertThat(vault.state(items[0])).isEqualTo(BytesState.LISTED);
        assertThat(vault.state(items[1])).isEqualTo(BytesState.VERIFIED);
    }

    @Test
    void whatAnInterruptedDropLeftIsSwept() throws Exception {
        store(ITEM, content(CHUNK, 1), Optional.empty());
        Files.delete(folder.resolve(ITEM + ".key"));
        vault.sweep();
        assertThat(vault.items()).isEmpty();
    }

    @Test
    void anotherWorkspaceKeyOpensNothing() throws EnvironmentException {
        store(ITEM, content(10, 1), Optional.empty());
        byte[] other = new byte[32];
        other[0] = 1;
        Vault stranger = new Vault(folder, new WorkspaceKey(other), () -> now);
        assertThatThrownBy(() -> stranger.open(ITEM)).isInstanceOf(EnvironmentException.class);
    }

    @Test
    void oneWriterAtATime() throws EnvironmentException {
        try (VaultWriter _ = vault.begin(ITEM, 10)) {
            assertThatThrownBy(() -> vault.begin(ITEM, 10)).hasMessageContaining("already");
        }
    }

    private Vault vault() throws EnvironmentException {
        InstantSource clock = () -> now;
        return new Vault(folder, key, clock);
    }

    private SealOutcome store(ItemId id, byte[] content, Optional<ContentDigest> promised)
            throws EnvironmentException {
        try (VaultWriter writer = vault.begin(id, content.length)) {
            writer.write(ByteBuffer.wrap(content));
            return writer.seal(promised);
        }
    }

    private Path chunks(ItemId id) {
        return folder.resolve(id + ".item");
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static byte[] all(VaultItem item) throws EnvironmentException {
        ByteBuffer into = ByteBuffer.allocate((int) item.length());
        item.read(0, into);
        return into.array();
    }

    private static byte[] unchecked(VaultItem item) {
        try {
            return all(item);
        } catch (EnvironmentException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(int length, long seed) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static ItemId item(String name) {
        return ItemId.of(new byte[32], new ObjectRef("q", name, "1"));
    }

    @Test
    void examiningNamesWhatIsNotAsItWasSealedAndSaysApartWhatIsNotHere() throws Exception {
        store(ITEM, content(3 * CHUNK + 5, 4), Optional.empty());
        assertThat(vault.items()).containsExactly(ITEM);
        CopyReport sound = vault.examine(ITEM, Progress.NONE);
        assertThat(sound.damages()).isEmpty();
        assertThat(sound.chunks()).isEqualTo(4);
        assertThat(sound.state()).isEqualTo(BytesState.VERIFIED);

        for (String kind : List.of(".key", ".seal", ".item")) {
            Path file = folder.resolve(ITEM + kind);
            byte[] bytes = Files.readAllBytes(file);
            for (int at : new int[] {0, 9, bytes.length / 2, bytes.length - 1}) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= 4;
                Files.write(file, flipped);
                assertThat(vault.examine(ITEM, Progress.NONE).damages())
                        .as(kind + " at " + at)
                        .isNotEmpty();
            }
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
            assertThat(vault.examine(ITEM, Progress.NONE).damages()).as("cut " + kind).isNotEmpty();
            Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
            assertThat(vault.examine(ITEM, Progress.NONE).damages())
                    .as("long " + kind)
                    .isNotEmpty();
            Files.write(file, bytes);
        }

        Files.delete(folder.resolve(ITEM + ".key"));
        CopyReport dropped = vault.examine(ITEM, Progress.NONE);
        assertThat(dropped.damages()).isEmpty();
        assertThat(dropped.state()).isEqualTo(BytesState.LISTED);
    }

    private List<Integer> damagedChunks() throws EnvironmentException {
        return vault.examine(ITEM, Progress.NONE).damages().stream()
                .map(CopyReport.Damage::chunk)
                .toList();
    }
}
