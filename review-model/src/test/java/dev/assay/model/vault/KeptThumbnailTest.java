package dev.assay.model.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.keys.WorkspaceKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptThumbnailTest {
    private static final ItemId ITEM = ItemId.of(new byte[32], new ObjectRef("q", "a", "1"));
    private static final String MARKER = "grey-cells-of-an-item";
    private static final byte[] PICTURE = MARKER.getBytes(StandardCharsets.US_ASCII);

    @TempDir Path folder;
    private Vault vault;
    private Path kept;

    @BeforeEach
    void open() throws EnvironmentException {
        vault = new Vault(folder, new WorkspaceKey(new byte[32]), InstantSource.system());
        kept = folder.resolve(ITEM + ".thumb");
    }

    @Test
    void nothingIsKeptOfWhatIsNotHere() throws EnvironmentException {
        vault.keepThumbnail(ITEM, PICTURE);

        assertThat(kept).doesNotExist();
        assertThat(vault.thumbnail(ITEM)).isEmpty();
    }

    @Test
    void whatIsKeptCanBeReadOnlyThroughTheVault() throws EnvironmentException, IOException {
        store();
        vault.keepThumbnail(ITEM, PICTURE);

        assertThat(vault.thumbnail(ITEM)).hasValue(PICTURE);
        assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).doesNotContain(MARKER);
        vault.dropThumbnail(ITEM);
        assertThat(vault.thumbnail(ITEM)).isEmpty();
    }

    @Test
    void damageIsNoPicture() throws EnvironmentException, IOException {
        store();
        vault.keepThumbnail(ITEM, PICTURE);
        byte[] sealed = Files.readAllBytes(kept);
        sealed[sealed.length / 2] ^= 1;
        Files.write(kept, sealed);

        assertThat(vault.thumbnail(ITEM)).isEmpty();
    }

    @Test
    void itGoesWithItsItemAndIsUnreadableAfterwards() throws EnvironmentException, IOException {
        store();
        vault.keepThumbnail(ITEM, PICTURE);
        byte[] before = Files.readAllBytes(kept);
        vault.erase(ITEM);
        assertThat(kept).doesNotExist();

        store();
        Files.write(kept, before);
        assertThat(vault.thumbnail(ITEM)).as("its key is gone").isEmpty();
    }

    private void store() throws EnvironmentException {
        try (VaultWriter writer = vault.begin(ITEM, 3)) {
            writer.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            writer.seal(Optional.empty());
        }
    }
}
