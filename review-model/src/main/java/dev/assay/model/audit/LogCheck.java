package dev.assay.model.audit;

import dev.assay.model.audit.Damage.Part;
import dev.assay.model.audit.merkle.TileNodes;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.audit.note.Checkpoint;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything a log has on the disk, read again. Changes nothing. */
final class LogCheck {
    private final Path folder;
    private final VerifierKey key;
    private final List<Damage> damages = new ArrayList<>();

    private LogCheck(Path folder, VerifierKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * @param from first entry to read; those before it were read already
     */
    static List<Damage> run(Path folder, VerifierKey key, long from) throws EnvironmentException {
        LogCheck check = new LogCheck(folder, key);
        LogInspection inspection = new LogInspection(folder, key.name());
        Optional<LogInspection.Found> found = inspection.read(from);
        check.damages.addAll(inspection.damages());
        if (found.isPresent()) {
            check.checkUpperTiles(found.get());
            check.checkPublished(found.get());
        }
        return List.copyOf(check.damages);
    }

    /** Full tiles above level 0 against the tiles below them. */
    private void checkUpperTiles(LogInspection.Found found) throws EnvironmentException {
        long below = found.tails().base() / TilePath.FULL;
        for (int level = 1; below >= TilePath.FULL; level++) {
            below /= TilePath.FULL;
            for (long index = 0; index < below; index++) {
                TileNodes tile = new TileNodes();
                for (int child = 0; child < TilePath.FULL; child++) {
                    long at = index * TilePath.FULL + child;
                    found.shelf()
                            .tile(level - 1, at)
                            .ifPresent(lower -> tile.add(lower.node(8, 0)));
                }
                TilePath path = new TilePath(level, index, TilePath.FULL);
                compare(path, tile.isFull() ? tile.content(TilePath.FULL) : new byte[0]);
            }
        }
    }

    /** The checkpoint that was last published, and the partial files that go with it. */
    private void checkPublished(LogInspection.Found found) throws EnvironmentException {
        Path file = folder.resolve(LogPublication.CHECKPOINT);
        if (!Files.exists(file)) {
            return;
        }
        byte[] note = DurableFile.read(file, 1 << 20);
        Optional<Checkpoint> checkpoint = Checkpoint.verify(note, key, List.of());
        long size = checkpoint.map(Checkpoint::size).orElse(-1L);
        if (size < 0 || size > found.anchor().head().size()) {
            report(Part.LAYOUT, 0, "The published checkpoint is damaged.");
            return;
        }
        if (!checkpoint
                .map(Checkpoint::root)
                .equals(Optional.of(found.tree().headAt(size).root()))) {
            report(Part.LAYOUT, 0, "The published checkpoint does not fit the entries.");
        }
        for (TilePath path : LogPublication.partials(size)) {
            if (path.isBundle()) {
                comparePartialBundle(path, found);
            } else {
                byte[] tile = found.tree().tile(path.level(), path.index()).content(path.width());
                compare(path, tile);
            }
        }
    }

    private void comparePartialBundle(TilePath path, LogInspection.Found found)
            throws EnvironmentException {
        long first = path.index() * TilePath.FULL;
        List<byte[]> all =
                first >= found.tails().base()
                        ? found.tail()
                                .subList((int) (first - found.tails().base()), found.tail().size())
                        : found.shelf().bundle(path.index()).orElse(List.of());
        if (all.size() >= path.width()) {
            compare(path, Bundle.write(all.subList(0, path.width())));
        }
    }

    private void compare(TilePath path, byte[] expected) throws EnvironmentException {
        Path file = folder.resolve(path.text());
        boolean same =
                Files.exists(file)
                        && Arrays.equals(DurableFile.read(file, Bundle.GREATEST), expected);
        if (!same) {
            Part part = path.isBundle() ? Part.BUNDLE : Part.TILE;
            report(part, path.index(), "A published part of the log does not fit its entries.");
        }
    }

    private void report(Part part, long index, String sentence) {
        damages.add(new Damage(part, index, sentence));
    }
}
