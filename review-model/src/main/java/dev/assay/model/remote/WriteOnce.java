package dev.assay.model.remote;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ObjectRef;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes records so that each lies in the store exactly once, whatever was lost on the way: the
 * same bytes under the same name may be written any number of times. What was written is read back
 * before anything is said of it. Stateless; safe from any thread that its store is safe from.
 */
public final class WriteOnce {
    private static final int ATTEMPTS = 5;

    private final ObjectStore store;

    public WriteOnce(ObjectStore store) {
        this.store = store;
    }

    /**
     * Writes {@code bytes}, or finds them written.
     *
     * @throws EnvironmentException when the store failed or did not keep what it was given; writing
     *     the same bytes again is always right
     */
    public WriteOutcome put(String bucket, String key, byte[] bytes, Retention retention)
            throws EnvironmentException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (store.putIfAbsent(bucket, key, bytes, retention)) {
                case PutOutcome.Stored(ObjectRef ref) -> {
                    return readBack(ref, bytes, retention);
                }
                case PutOutcome.Exists() -> {
                    return compare(bucket, key, bytes, retention);
                }
                case PutOutcome.Busy() -> {
                    continue;
                }
            }
        }
        throw new EnvironmentException(
                "store.busy",
                "The store keeps refusing a record because another write is under way.",
                "Synchronise again in a minute.",
                true,
                null);
    }

    private WriteOutcome readBack(ObjectRef ref, byte[] bytes, Retention retention)
            throws EnvironmentException {
        if (!(store.head(ref) instanceof HeadOutcome.Found(ObjectFacts facts))
                || facts.size() != bytes.length
                || !sameDigest(facts, bytes)) {
            throw new EnvironmentException(
                    "store.not-kept",
                    "The store took a record and did not give the same bytes back.",
                    "Check the bucket and its endpoint; nothing was marked as preserved.",
                    false,
                    null);
        }
        return new WriteOutcome.Kept(facts, preservation(facts, retention), false);
    }

    /**
     * The store's own digest is enough here: the write carried ours and would have been refused.
     */
    private boolean sameDigest(ObjectFacts facts, byte[] bytes) throws EnvironmentException {
        String digest = facts.sha256();
        return digest == null
                ? sameBytes(facts, bytes)
                : digest.equals(ContentDigest.of(bytes).hex());
    }

    private boolean sameBytes(ObjectFacts facts, byte[] bytes) throws EnvironmentException {
        Optional<byte[]> kept = new ObjectReader(store).whole(facts, bytes.length);
        return kept.isPresent() && Arrays.equals(kept.get(), bytes);
    }

    /** Compares with the version that was written first: a later one does not undo it. */
    private WriteOutcome compare(String bucket, String key, byte[] bytes, Retention retention)
            throws EnvironmentException {
        ObjectVersion first = firstVersion(bucket, key);
        if (first == null || first.size() != bytes.length) {
            return new WriteOutcome.Different();
        }
        if (store.head(first.ref()) instanceof HeadOutcome.Found(ObjectFacts facts)
                && facts.size() == bytes.length
                && sameBytes(facts, bytes)) {
            return new WriteOutcome.Kept(facts, preservation(facts, retention), true);
        }
        return new WriteOutcome.Different();
    }

    private @Nullable ObjectVersion firstVersion(String bucket, String key)
            throws EnvironmentException {
        ObjectVersion first = null;
        String continuation = null;
        do {
            VersionPage page = store.list(bucket, key, continuation);
            for (ObjectVersion version : page.versions()) {
                if (version.ref().key().equals(key) && !version.deleteMarker()) {
                    first = version;
                }
            }
            continuation = page.continuation();
        } while (continuation != null && first == null);
        return first;
    }

    private static Preservation preservation(ObjectFacts facts, Retention asked) {
        Retention lock = facts.lock();
        return lock.until() != null && lock.covers(asked)
                ? new Preservation.Locked(lock.mode(), lock.until())
                : new Preservation.StoredOnly();
    }
}
