package dev.assay.app.custody;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.remote.ObjectReader;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import java.util.Optional;

/**
 * Files that a pipeline lays beside an item under the prefix that uploaders cannot write, such as
 * {@code <prefix>/<key>.c2pa}. Blocking; hostile all the same, so their length is bounded.
 */
public record SideFiles(ObjectStore store, String prefix) {
    /**
     * The newest version of one side file.
     *
     * @param ending what follows the item's key, with its dot
     * @param most longer files are not read
     * @return empty where there is none, or it was deleted or is longer
     */
    public Optional<byte[]> read(ObjectRef item, String ending, int most)
            throws EnvironmentException {
        String key = (prefix.endsWith("/") ? prefix : prefix + "/") + item.key() + ending;
        Optional<ObjectVersion> newest =
                store.list(item.bucket(), key, null).versions().stream()
                        .filter(v -> v.ref().key().equals(key) && v.latest())
                        .findFirst();
        return newest.isEmpty() || newest.get().deleteMarker()
                ? Optional.empty()
                : new ObjectReader(store).whole(newest.get(), most);
    }
}
