package dev.assay.model.vault;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lies in the vault's folder, for making room. */
record VaultShelf(List<Copy> copies) {
    /**
     * One local copy.
     *
     * @param complete it has a seal; its time is when it was last opened
     */
    record Copy(ItemId item, long bytes, boolean complete, FileTime used) {}

    static VaultShelf read(Path folder) throws EnvironmentException {
        List<Copy> copies = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, "*" + VaultFiles.CHUNKS)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - VaultFiles.CHUNKS.length());
                if (ItemId.isValid(id)) {
                    copies.add(copy(folder, new ItemId(id), file));
                }
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        return new VaultShelf(copies);
    }

    private static Copy copy(Path folder, ItemId item, Path chunks) throws IOException {
        Path seal = VaultFiles.of(folder, item).seal();
        boolean complete = Files.exists(seal);
        return new Copy(
                item,
                Files.size(chunks),
                complete,
                Files.getLastModifiedTime(complete ? seal : chunks));
    }

    long bytes() {
        return copies.stream().mapToLong(Copy::bytes).sum();
    }

    List<Copy> leastRecentlyUsedFirst() {
        return copies.stream().sorted(Comparator.comparing(Copy::used)).toList();
    }
}
