package dev.assay.app.workspace;

import dev.assay.model.audit.event.Exported;
import dev.assay.model.evidence.bag.BagVerifier;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import dev.assay.model.store.EntryRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Packages that a workspace exported into one folder, beside what its log says of them: what has
 * its name is whole and in the log, and what the log says left is whole, with its name or, where it
 * was killed in between, still without one.
 */
final class ExportedPackages {
    private static final String UNFINISHED = ".partial";

    private final Path folder;
    private final Set<Path> seen = new HashSet<>();
    private long entriesSeen;
    private int killedBeforeName;

    ExportedPackages(Path folder) {
        this.folder = folder;
    }

    /** Where packages of a workspace go. */
    static Path beside(Path workspace) {
        return workspace.resolveSibling(workspace.getFileName() + "-packages");
    }

    int whole() {
        return seen.size();
    }

    /** Those of which the log says that they left, and that never got their names. */
    int killedBeforeName() {
        return killedBeforeName;
    }

    /** Looks at everything that has happened since the last look. */
    void look(Workspace workspace) throws EnvironmentException, IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<String, String> said = new HashMap<>();
        long newest = -1;
        for (EntryRow row : workspace.projection().ofType("evidence.exported")) {
            newest = row.index();
            if (row.event() instanceof Exported exported) {
                said.put(exported.export(), exported.tagManifest().hex());
                if (row.index() >= entriesSeen) {
                    expect(isWhole(exported), "the log says " + exported + " left");
                }
            }
        }
        entriesSeen = Math.max(entriesSeen, newest + 1);
        for (Path named : children().filter(it -> !unfinished(it)).toList()) {
            if (seen.add(named)) {
                String name = named.getFileName().toString();
                expect(digest(named).equals(said.get(name)), name + " is not in the log");
                expect(valid(named), name + " is not whole");
            }
        }
    }

    private boolean isWhole(Exported exported) throws EnvironmentException, IOException {
        Path named = folder.resolve(exported.export());
        List<Path> candidates =
                Files.exists(named)
                        ? List.of(named)
                        : children()
                                .filter(it -> unfinished(it))
                                .filter(it -> it.toString().contains(exported.export()))
                                .toList();
        if (candidates.size() != 1) {
            return false;
        }
        Path found = candidates.getFirst();
        killedBeforeName += found.equals(named) ? 0 : 1;
        return digest(found).equals(exported.tagManifest().hex()) && valid(found);
    }

    private static boolean valid(Path bag) throws EnvironmentException {
        return BagVerifier.verify(bag, Progress.NONE).valid();
    }

    private static String digest(Path bag) throws IOException {
        Path sums = bag.resolve("tagmanifest-sha256.txt");
        return Files.exists(sums) ? ContentDigest.of(Files.readAllBytes(sums)).hex() : "none";
    }

    private Stream<Path> children() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        }
    }

    private static boolean unfinished(Path path) {
        return path.toString().endsWith(UNFINISHED);
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
