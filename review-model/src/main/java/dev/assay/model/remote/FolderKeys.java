package dev.assay.model.remote;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys as paths below one folder and back; no key leaves the folder. */
final class FolderKeys {
    private final Path folder;

    FolderKeys(Path folder) {
        this.folder = folder;
    }

    /**
     * The file of a key.
     *
     * @throws IllegalArgumentException for a key that no path below the folder can stand for
     */
    static Path path(Path folder, String key) {
        if (!isPlain(key)) {
            throw new IllegalArgumentException("not a key for a folder");
        }
        try {
            return folder.resolve(key);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a key for a folder", e);
        }
    }

    private static boolean isPlain(String key) {
        return !key.isEmpty()
                && key.indexOf('\\') < 0
                && key.indexOf('\0') < 0
                && Stream.of(key.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** The first {@code limit} keys in order that start with {@code prefix} and follow a key. */
    List<String> after(String prefix, @Nullable String last, int limit)
            throws EnvironmentException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        TreeSet<String> first = new TreeSet<>();
        try (Stream<Path> files = Files.walk(start(prefix))) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith(".new-"))
                    .map(this::key)
                    .filter(key -> key.startsWith(prefix))
                    .filter(key -> last == null || key.compareTo(last) > 0)
                    .forEach(key -> {
                        first.add(key);
                        if (first.size() > limit) {
                            first.pollLast();
                        }
                    });
        } catch (IOException e) {
            throw StoreFault.folder(e);
        } catch (UncheckedIOException e) {
            throw StoreFault.folder(e);
        }
        return new ArrayList<>(first);
    }

    /** Walks only the sub-folder the prefix names, if it names one. */
    private Path start(String prefix) {
        int slash = prefix.lastIndexOf('/');
        if (slash <= 0 || !isPlain(prefix.substring(0, slash))) {
            return folder;
        }
        Path below = path(folder, prefix.substring(0, slash));
        return Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS) ? below : folder;
    }

    private String key(Path file) {
        StringBuilder key = new StringBuilder();
        for (Path part : folder.relativize(file)) {
            key.append(key.isEmpty() ? "" : "/").append(part);
        }
        return key.toString();
    }
}
