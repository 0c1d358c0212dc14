package dev.assay.model.audit;

import dev.assay.model.audit.Damage.Part;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.TileNodes;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.audit.merkle.TreeHasher;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log from the disk and says what is there and what is damaged; changes nothing. Used once,
 * by one thread.
 */
final class LogInspection {
    /** Damage is named up to this many times; more of it says nothing new. */
    private static final int MOST = 1000;

    private static final Set<String> DAMAGE =
            Set.of("log.damaged", "disk.missing", "file.too-long");

    /**
     * A log that can be gone on with if nothing is damaged.
     *
     * @param recorded bytes of the tail that are recorded
     * @param torn bytes behind them
     */
    record Found(
            Anchor anchor,
            TailSet tails,
            List<byte[]> tail,
            long recorded,
            long torn,
            LogShelf shelf,
            LogTree tree,
            EntryChain chain) {}

    private final Path log;
    private final String origin;
    private final List<Damage> damages = new ArrayList<>();

    LogInspection(Path log, String origin) {
        this.log = log;
        this.origin = origin;
    }

    List<Damage> damages() {
        return List.copyOf(damages);
    }

    /**
     * Reads the bundles of the first {@code base} entries against their tiles, and nothing else:
     * files that nobody writes any more.
     *
     * @return what is damaged
     */
    List<Damage> readShelved(long base) throws EnvironmentException {
        readBundles(new LogShelf(log), base, 0);
        return damages();
    }

    /**
     * @param from first entry to read; those before it are trusted to be as their tiles say
     * @return empty if the log cannot be read at all; {@link #damages()} says why
     */
    Optional<Found> read(long from) throws EnvironmentException {
        return read(from, Optional.empty());
    }

    /**
     * @param instead taken for what the anchor file says
     */
    Optional<Found> read(long from, Optional<Anchor> instead) throws EnvironmentException {
        try {
            return Optional.ofNullable(readAll(from, instead));
        } catch (EnvironmentException e) {
            if (!DAMAGE.contains(e.key())) {
                throw e;
            }
            report(Part.LAYOUT, 0, e.sentence());
            return Optional.empty();
        }
    }

    private @Nullable Found readAll(long from, Optional<Anchor> instead)
            throws EnvironmentException {
        Anchor anchor = (instead.isPresent() ? instead : AnchorFile.read(log)).orElse(null);
        if (anchor == null) {
            report(Part.ANCHOR, 0, "The anchor is damaged: it cannot say what was recorded.");
            return null;
        }
        if (!anchor.origin().equals(origin)) {
            report(Part.LAYOUT, 0, "The log belongs to another console.");
            return null;
        }
        TailSet tails = TailSet.read(log).orElse(null);
        if (tails == null || !tails.fits(anchor.head().size())) {
            report(Part.LAYOUT, 0, "The newest part of the log is missing or in the wrong place.");
            return null;
        }
        LogShelf shelf = new LogShelf(log);
        EntryChain chain = readBundles(shelf, tails.base(), from);
        LogTree tree = LogTree.load(shelf, tails.base());
        TailLines lines = TailLines.read(log, tails.base());
        int count = (int) (anchor.head().size() - tails.base());
        if (lines.entries().size() < count) {
            report(
                    Part.ENTRY,
                    tails.base() + lines.entries().size(),
                    "Recorded entries are missing.");
            return null;
        }
        List<byte[]> tail = lines.entries().subList(0, count);
        for (byte[] entry : tail) {
            long index = chain.size();
            chain.check(entry)
                    .ifPresent(wrong -> report(Part.ENTRY, index, "The entry " + wrong + "."));
            tree.append(TreeHasher.leaf(entry));
        }
        if (!tree.head().equals(anchor.head())) {
            report(Part.ANCHOR, 0, "The entries do not add up to what the anchor says.");
        }
        long recorded = lines.lengthOf(count);
        return new Found(
                anchor, tails, tail, recorded, lines.length() - recorded, shelf, tree, chain);
    }

    /** Reads bundles and their level 0 tiles against each other and the level above. */
    private EntryChain readBundles(LogShelf shelf, long base, long from)
            throws EnvironmentException {
        long first = from / TilePath.FULL;
        long bundles = base / TilePath.FULL;
        EntryChain chain = chainAt(shelf, first);
        for (long bundle = first; bundle < bundles; bundle++) {
            TileNodes tile = tile(shelf, bundle);
            List<byte[]> entries = bundle(shelf, bundle);
            if (tile == null) {
                chain = EntryChain.begin(origin);
                continue;
            }
            for (int i = 0; entries != null && i < entries.size(); i++) {
                byte[] entry = entries.get(i);
                long index = bundle * TilePath.FULL + i;
                if (!TreeHasher.leaf(entry).equals(tile.node(0, i))) {
                    report(Part.ENTRY, index, "The entry is not the one that was recorded.");
                }
                chain.check(entry)
                        .ifPresent(wrong -> report(Part.ENTRY, index, "The entry " + wrong + "."));
            }
            if (entries == null) {
                chain = chainBehind(tile, bundle);
            }
        }
        return chain;
    }

    private EntryChain chainAt(LogShelf shelf, long bundle) throws EnvironmentException {
        if (bundle == 0) {
            return EntryChain.begin(origin);
        }
        TileNodes before = tile(shelf, bundle - 1);
        List<byte[]> entries = bundle(shelf, bundle - 1);
        if (before == null || entries == null) {
            throw LogTree.damaged();
        }
        long size = bundle * TilePath.FULL;
        byte[] last = entries.getLast();
        if (!TreeHasher.leaf(last).equals(before.node(0, TilePath.FULL - 1))) {
            report(Part.ENTRY, size - 1, "The entry is not the one that was recorded.");
        }
        EntryChain chain = EntryChain.behind(origin, size - 1, before.node(0, TilePath.FULL - 2));
        chain.check(last);
        return chain;
    }

    private EntryChain chainBehind(TileNodes tile, long bundle) {
        Hash last = tile.node(0, TilePath.FULL - 1);
        return EntryChain.behind(origin, (bundle + 1) * TilePath.FULL, last);
    }

    private @Nullable TileNodes tile(LogShelf shelf, long index) throws EnvironmentException {
        try {
            Optional<TileNodes> tile = shelf.tile(0, index);
            if (tile.isPresent()) {
                return tile.get();
            }
        } catch (EnvironmentException e) {
            rethrowUnlessDamage(e);
        }
        report(Part.TILE, index, "A tile of leaf hashes is missing or has the wrong length.");
        return null;
    }

    private @Nullable List<byte[]> bundle(LogShelf shelf, long index) throws EnvironmentException {
        try {
            Optional<List<byte[]>> bundle = shelf.bundle(index);
            if (bundle.isPresent()) {
                return bundle.get();
            }
        } catch (EnvironmentException e) {
            rethrowUnlessDamage(e);
        }
        report(Part.BUNDLE, index, "A bundle of entries is missing or cannot be read.");
        return null;
    }

    private static void rethrowUnlessDamage(EnvironmentException e) throws EnvironmentException {
        if (!DAMAGE.contains(e.key())) {
            throw e;
        }
    }

    private void report(Part part, long index, String sentence) {
        if (damages.size() < MOST) {
            damages.add(new Damage(part, index, sentence));
        }
    }
}
