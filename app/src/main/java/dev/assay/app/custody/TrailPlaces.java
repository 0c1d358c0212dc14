package dev.assay.app.custody;

import dev.assay.app.custody.CustodyFiles.TrailPlace;
import dev.assay.app.settings.StoreLocation;
import dev.assay.model.provenance.lineage.trail.TrailFolder;
import dev.assay.model.remote.ObjectStore;
import java.nio.file.Path;
import java.util.Optional;

/** From the setting of a workspace to a reader of its trail. */
public final class TrailPlaces {
    private TrailPlaces() {}

    /**
     * @param buckets the store that holds buckets; needed where the setting names one
     */
    public static TrailPlace of(StoreLocation where, Optional<? extends ObjectStore> buckets) {
        return switch (where) {
            case StoreLocation.Folder(Path folder) -> () -> new TrailFolder(folder);
            case StoreLocation.Bucket(String bucket, String prefix) -> {
                ObjectStore store = buckets.orElseThrow();
                yield () -> new TrailBucket(store, bucket, prefix);
            }
        };
    }
}
