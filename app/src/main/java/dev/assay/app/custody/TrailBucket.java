package dev.assay.app.custody;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.lineage.trail.TrailStore;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.ObjectFacts;
import dev.assay.model.remote.ObjectReader;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.model.remote.VersionPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bucket that CloudTrail delivers to, read through a store. Digest files carry their signature
 * as metadata {@code signature}. Used by one thread.
 */
final class TrailBucket implements TrailStore {
    private static final int FILE_MOST = 64 << 20;

    private final ObjectStore store;
    private final String bucket;
    private final String prefix;
    private final Map<String, ObjectVersion> files = new TreeMap<>();

    TrailBucket(ObjectStore store, String bucket, String prefix) {
        this.store = store;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public List<String> keys(int most) throws EnvironmentException {
        files.clear();
        @Nullable String next = null;
        do {
            VersionPage page = store.list(bucket, prefix, next);
            for (ObjectVersion version : page.versions()) {
                if (version.latest()
                        && !version.deleteMarker()
                        && version.ref().key().endsWith(".json.gz")) {
                    files.put(version.ref().key(), version);
                }
            }
            next = page.continuation();
        } while (next != null && files.size() < most);
        return files.keySet().stream().limit(most).toList();
    }

    @Override
    public InputStream open(String key) throws IOException, EnvironmentException {
        ObjectVersion version = files.get(key);
        if (version == null) {
            throw new IOException("not listed");
        }
        byte[] bytes =
                new ObjectReader(store)
                        .whole(version, FILE_MOST)
                        .orElseThrow(() -> new IOException("gone or too large"));
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<String> signature(String key) throws EnvironmentException {
        ObjectVersion version = files.get(key);
        return version != null
                        && store.head(version.ref()) instanceof HeadOutcome.Found(ObjectFacts facts)
                ? Optional.ofNullable(facts.metadata().get("signature"))
                : Optional.empty();
    }
}
