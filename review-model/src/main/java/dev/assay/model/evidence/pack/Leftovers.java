package dev.assay.model.evidence.pack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders of packages that were never finished, because the process was killed. */
final class Leftovers {
    private Leftovers() {}

    static String name(String owner, String name) {
        return prefix(owner) + name + ".partial";
    }

    /** Removes those of {@code owner}, who writes one package at a time. */
    static void remove(Path folder, String owner) throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, prefix(owner) + "*.partial")) {
            for (Path one : found) {
                delete(one);
            }
        }
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path one, @Nullable IOException trouble) throws IOException {
                        if (trouble != null) {
                            throw trouble;
                        }
                        Files.delete(one);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static String prefix(String owner) {
        if (!owner.matches("[a-z0-9]{4,32}")) {
            throw new IllegalArgumentException("an owner is a few letters and digits");
        }
        return ".assay-" + owner + "-";
    }
}
