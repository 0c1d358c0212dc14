package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.review.ClaimTable;
import dev.assay.model.review.PolicyBook;
import dev.assay.model.review.PolicyFile;
import dev.assay.model.review.PolicyShelf;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.ReviewSession;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The second half of opening a workspace: payloads, projection, repairs, vault, desk. */
record WorkspaceOpener(Path path, InstantSource clock) {
    OpenOutcome open(KeyProvider provider) throws EnvironmentException {
        return switch (LogDoor.open(path, provider, clock)) {
            case LogDoor.Shut(OpenOutcome why) -> why;
            case LogDoor.Broken broken -> {
                try (broken) {
                    yield new OpenOutcome.Damaged(broken.damages());
                }
            }
            case LogDoor.Open door -> behind(door);
        };
    }

    private OpenOutcome behind(LogDoor.Open door) throws EnvironmentException {
        @Nullable Projection projection = null;
        boolean done = false;
        try {
            PayloadFolder payloads = new PayloadFolder(door.folder().payloads(), door.key());
            ObjectFolder objects = new ObjectFolder(door.folder().objects(), door.key());
            Projection.Opening tables =
                    Projection.open(
                            door.folder().projection(),
                            door.key(),
                            EntrySource.of(door.log()),
                            payloads);
            projection = tables.projection();
            byte[] book = PolicyFile.bundled();
            PolicyBook policies = PolicyFile.read(book).orElseThrow();
            Recorder recorder = new Recorder(door.log(), projection);
            Vault vault = new Vault(door.folder().vault(), door.key(), clock);
            PolicyShelf shelf = new PolicyShelf(policies, objects);
            ReviewSession session = new ReviewSession(door.settings().actor(), session(), Set.of());
            ReviewDesk desk =
                    new ReviewDesk(
                            recorder, payloads, vault, shelf, session, ClaimTable.none(), clock);
            boolean fresh = door.log().size() == 0;
            RepairReport repairs =
                    new OpeningRepairs(recorder, projection, desk)
                            .repair(
                                    door.cutBytes(),
                                    fresh ? 0 : tables.replayed(),
                                    tables.rebuilt() && !fresh,
                                    door.settingsDigest(),
                                    objects.put(book));
            Workspace.Parts parts =
                    new Workspace.Parts(
                            payloads, objects, projection, vault, shelf, recorder, clock);
            Workspace workspace = new Workspace(door, parts, session.session());
            done = true;
            return new OpenOutcome.Opened(workspace, repairs);
        } finally {
            if (!done) {
                if (projection != null) {
                    projection.close();
                }
                door.close();
            }
        }
    }

    private static String session() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return "s-" + HexFormat.of().formatHex(random);
    }
}
