package dev.assay.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.remote.ObjectReader;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.model.remote.VersionPage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What a log has put into its record bucket, compared with the log. */
final class SyncedRecords {
    private static final int MOST = 20_000_000;

    private SyncedRecords() {}

    /** Every key has one version, and every checkpoint and tile is equal byte for byte. */
    static void areThoseOf(DeviceLog log, String origin, ObjectStore store, String bucket)
            throws Exception {
        Map<String, ObjectVersion> only = onlyVersions(store, bucket);
        String checkpoints = "log/" + origin + "/checkpoints/";
        TreeSet<Long> sizes = new TreeSet<>();
        only.keySet().stream()
                .filter(key -> key.startsWith(checkpoints))
                .forEach(key -> sizes.add(Long.parseLong(key.substring(checkpoints.length()))));
        assertThat(sizes).isNotEmpty();
        ObjectReader reader = new ObjectReader(store);
        long before = 0;
        for (long size : sizes) {
            ObjectVersion checkpoint = at(only, checkpoints + String.format("%020d", size));
            assertThat(reader.whole(checkpoint, MOST))
                    .hasValue(log.checkpointAt(size).getBytes(StandardCharsets.UTF_8));
            for (TilePath path : TilePath.between(before, size)) {
                ObjectVersion tile = at(only, "log/" + origin + "/" + path.text());
                assertThat(reader.whole(tile, MOST)).hasValue(log.tile(path));
            }
            before = size;
        }
    }

    private static Map<String, ObjectVersion> onlyVersions(ObjectStore store, String bucket)
            throws Exception {
        Map<String, ObjectVersion> only = new HashMap<>();
        String continuation = null;
        do {
            VersionPage page = store.list(bucket, "", continuation);
            for (ObjectVersion version : page.versions()) {
                assertThat(only.put(version.ref().key(), version))
                        .as("a second version of %s", version.ref().key())
                        .isNull();
            }
            continuation = page.continuation();
        } while (continuation != null);
        return only;
    }

    private static ObjectVersion at(Map<String, ObjectVersion> all, String key) {
        return Objects.requireNonNull(all.get(key), key);
    }
}
