package dev.assay.model.sync;

import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.remote.ObjectStore;

/**
 * Where records lie and under which names; no name is ever used for other bytes.
 *
 * @param prefix before every key, empty or ending in a slash
 */
public record RecordBucket(ObjectStore store, String bucket, String prefix) {
    public RecordBucket {
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    String file(String origin, TilePath path) {
        return prefix + "log/" + origin + "/" + path.text();
    }

    String checkpoint(String origin, long size) {
        return prefix + "log/" + origin + "/checkpoints/" + String.format("%020d", size);
    }

    String object(ContentDigest digest) {
        return prefix + "objects/" + digest.hex();
    }
}
