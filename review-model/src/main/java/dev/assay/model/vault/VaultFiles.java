package dev.assay.model.vault;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of one item: its wrapped key, its chunks, its seal once it is complete, and a small
 * veiled picture of it where one was made.
 */
record VaultFiles(Path key, Path chunks, Path seal, Path thumbnail) {
    static final String CHUNKS = ".item";
    private static final Set<String> KINDS = Set.of(".key", CHUNKS, ".seal");

    static VaultFiles of(Path folder, ItemId item) {
        return new VaultFiles(
                folder.resolve(item + ".key"),
                folder.resolve(item + CHUNKS),
                folder.resolve(item + ".seal"),
                folder.resolve(item + ".thumb"));
    }

    /** Every item that a file here is named after, in order. */
    static List<ItemId> items(Path folder) throws EnvironmentException {
        TreeSet<ItemId> items = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                int dot = name.indexOf('.');
                if (dot > 0
                        && KINDS.contains(name.substring(dot))
                        && ItemId.isValid(name.substring(0, dot))) {
                    items.add(new ItemId(name.substring(0, dot)));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw DiskFault.of(new IOException("listing a folder", e));
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        return List.copyOf(items);
    }
}
