package dev.assay.model.intake;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.PullOutcome.Comparison;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.ObjectBody;
import dev.assay.model.remote.ObjectFacts;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.OpenOutcome;
import dev.assay.model.remote.StoreFault;
import dev.assay.model.vault.Vault;
import dev.assay.model.vault.VaultWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Streams the exact listed version of one item into the vault, hashing on the way. Goes on where an
 * earlier pull stopped; a connection that breaks is opened again at the byte it broke at. Readers
 * of the vault see the bytes as they come. Blocking; one thread.
 */
final class Pull {
    private static final int MOST_CONNECTIONS = 10;
    private static final int BUFFER = 64 << 10;

    private final ObjectStore store;
    private final MediaItem item;
    private final Progress progress;

    Pull(ObjectStore store, MediaItem item, Progress progress) {
        this.store = store;
        this.item = item;
        this.progress = progress;
    }

    PullOutcome into(Vault vault) throws EnvironmentException {
        PullOutcome outcome;
        try (VaultWriter writer = vault.begin(item.id(), item.bytes())) {
            outcome = stream(writer);
        }
        if (!(outcome instanceof PullOutcome.Pulled)) {
            // what came so far belongs to nothing any more
            vault.erase(item.id());
        }
        return outcome;
    }

    private PullOutcome stream(VaultWriter writer) throws EnvironmentException {
        long resumedAt = writer.position();
        for (int connection = 0; writer.position() < item.bytes(); connection++) {
            if (connection == MOST_CONNECTIONS) {
                throw StoreFault.truncated(null);
            }
            switch (store.open(item.object(), writer.position(), item.bytes(), item.etag())) {
                case OpenOutcome.Opened(ObjectBody body) -> copy(body, writer);
                case OpenOutcome.Replaced() -> {
                    return new PullOutcome.Replaced();
                }
                case OpenOutcome.Missing() -> {
                    return new PullOutcome.Missing();
                }
            }
        }
        return finish(writer, resumedAt);
    }

    /** Copies until the range is complete or the connection breaks, whichever is first. */
    private void copy(ObjectBody opened, VaultWriter writer) throws EnvironmentException {
        byte[] buffer = new byte[BUFFER];
        try (ObjectBody body = opened) {
            InputStream stream = body.stream();
            while (writer.position() < item.bytes()) {
                progress.checkCancelled();
                long left = item.bytes() - writer.position();
                int got = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (got < 0) {
                    return;
                }
                writer.write(ByteBuffer.wrap(buffer, 0, got));
                progress.report(writer.position(), item.bytes());
            }
        } catch (IOException e) {
            // the next connection goes on at the first byte that did not come
            return;
        }
    }

    /** The version must still be the listed one: a folder can change under a reader. */
    private PullOutcome finish(VaultWriter writer, long resumedAt) throws EnvironmentException {
        if (!(store.head(item.object()) instanceof HeadOutcome.Found(ObjectFacts facts))) {
            return new PullOutcome.Missing();
        }
        if (facts.size() != item.bytes() || !facts.etag().equals(item.etag())) {
            return new PullOutcome.Replaced();
        }
        Optional<ContentDigest> declared = item.intake().declaredSha256();
        Optional<ContentDigest> checksum =
                Optional.ofNullable(facts.sha256()).map(ContentDigest::new);
        ContentDigest found = writer.seal(declared.or(() -> checksum)).digest();
        List<Comparison> comparisons = new ArrayList<>();
        declared.ifPresent(d -> comparisons.add(new Comparison("intake", d.equals(found))));
        checksum.ifPresent(d -> comparisons.add(new Comparison("store", d.equals(found))));
        return new PullOutcome.Pulled(item.bytes(), found, resumedAt, comparisons);
    }
}
