package dev.assay.model.audit;

import dev.assay.model.audit.merkle.TileNodes;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The full tiles and bundles of a log on the disk, written once and never again, with the last used
 * ones kept in memory: 256 tiles, 4 MiB. Not for use from several threads.
 */
final class LogShelf {
    private static final int TILES = 256;
    private static final int BUNDLES = 4;

    private final Path log;
    private final Map<TilePath, TileNodes> tiles = new Recent<>(TILES);
    private final Map<Long, List<byte[]>> bundles = new Recent<>(BUNDLES);

    LogShelf(Path log) {
        this.log = log;
    }

    /** Empty if the file is not a full tile. */
    Optional<TileNodes> tile(int level, long index) throws EnvironmentException {
        TilePath path = new TilePath(level, index, TilePath.FULL);
        @Nullable TileNodes known = tiles.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TileNodes> read =
                TileNodes.read(
                        DurableFile.read(log.resolve(path.text()), Bundle.GREATEST), path.width());
        read.ifPresent(tile -> tiles.put(path, tile));
        return read;
    }

    /** Empty if the file is not a full bundle. */
    Optional<List<byte[]>> bundle(long index) throws EnvironmentException {
        @Nullable List<byte[]> known = bundles.get(index);
        if (known != null) {
            return Optional.of(known);
        }
        TilePath path = new TilePath(TilePath.ENTRIES, index, TilePath.FULL);
        Optional<List<byte[]>> read =
                Bundle.read(
                        DurableFile.read(log.resolve(path.text()), Bundle.GREATEST), path.width());
        read.ifPresent(bundle -> bundles.put(index, bundle));
        return read;
    }

    /** Writes a full tile or bundle, or finds the same one there. */
    void put(TilePath path, byte[] content) throws EnvironmentException {
        DurableFile.createSameOrFail(log.resolve(path.text()), content);
    }

    /** Keeps the most recently used. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
