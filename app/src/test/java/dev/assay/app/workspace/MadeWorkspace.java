package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.review.ListingRun;
import dev.assay.model.vault.VaultWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Workspaces for the harnesses: real, with some listed items. */
final class MadeWorkspace {
    private static final int PULLED = 150_000;

    private MadeWorkspace() {}

    /** Makes one in {@code folder} and leaves it open. */
    static Workspace in(Path folder, KeyFile keys, int items) throws Exception {
        StoreLocation source =
                StoreLocation.parse(folder.resolveSibling("q").toString()).orElseThrow();
        InstantSource clock = InstantSource.system();
        Workspace made = Workspace.create(folder, WorkspaceSettings.of(source), keys, clock);
        byte[] naming = made.namingKey();
        List<MediaItem> listed =
                IntStream.range(0, items).mapToObj(i -> item(naming, i, clock.instant())).toList();
        made.desk().listed(new ListingRun(clock.instant(), listed, true));
        return made;
    }

    /** Lets an item's bytes arrive if they are not here, the same every time. */
    static void pull(Workspace workspace, ItemId item) throws EnvironmentException {
        if (workspace.desk().item(item).orElseThrow().bytes() == BytesState.VERIFIED) {
            return;
        }
        byte[] bytes = new byte[PULLED];
        new Random(item.value().hashCode()).nextBytes(bytes);
        try (VaultWriter writer = workspace.vault().begin(item, bytes.length)) {
            int here = (int) writer.position();
            writer.write(ByteBuffer.wrap(bytes, here, bytes.length - here));
            writer.seal(Optional.empty());
        }
        workspace.desk().pulled(item, bytes.length, ContentDigest.of(bytes));
    }

    private static MediaItem item(byte[] naming, int i, Instant now) {
        ObjectRef object = new ObjectRef("q", "item-" + i + ".jpg", "v1");
        Optional<String> no = Optional.empty();
        IntakeRecord nothing =
                new IntakeRecord(no, no, no, Optional.empty(), no, Optional.empty(), no, List.of());
        return new MediaItem(ItemId.of(naming, object), object, 1, "e", now, nothing);
    }
}
