package dev.assay.model.evidence.bag;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The regular files below a folder by their path with slashes, and how long they are. Links are
 * never followed and nothing special is ever opened.
 */
final class BagTree {
    /** No bag that this reader takes on has more files. */
    static final int MOST_FILES = 1_000_000;

    /** Nor lie they deeper. */
    static final int DEEPEST = 100;

    private final Path root;
    private final Map<String, Long> files = new TreeMap<>();
    private final Set<String> folders = new TreeSet<>();

    private BagTree(Path root) {
        this.root = root;
    }

    static BagTree walk(Path folder, Findings findings) throws EnvironmentException {
        try {
            BagTree tree = new BagTree(folder.toRealPath());
            tree.walk(findings);
            return tree;
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    Map<String, Long> files() {
        return files;
    }

    boolean hasFolder(String path) {
        return folders.contains(path);
    }

    /** Where a file lies that this tree holds. */
    Path locate(String path) {
        if (!files.containsKey(path)) {
            throw new IllegalArgumentException("not a file of this bag");
        }
        return root.resolve(path);
    }

    private void walk(Findings findings) throws IOException {
        Files.walkFileTree(
                root,
                Set.of(),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes facts) {
                        folders.add(name(folder));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                        if (facts.isRegularFile()) {
                            files.put(name(file), facts.size());
                        } else if (facts.isDirectory()) {
                            findings.invalid("too-deep", name(file), "Folders lie too deep.");
                        } else {
                            findings.invalid(
                                    facts.isSymbolicLink() ? "link" : "special-file",
                                    name(file),
                                    "The bag holds something that is neither file nor folder; it"
                                            + " was not opened.");
                        }
                        if (files.size() > MOST_FILES) {
                            findings.invalid("too-many", "The bag has more files than are read.");
                            return FileVisitResult.TERMINATE;
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
                        findings.invalid("unreadable", name(file), "A file cannot be read.");
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace(java.io.File.separatorChar, '/');
    }
}
