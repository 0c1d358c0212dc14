package dev.assay.model.vault;

import dev.assay.model.item.ItemId;
import java.nio.file.Path;

/** The three files of one item: its wrapped key, its chunks, and its seal once it is complete. */
record VaultFiles(Path key, Path chunks, Path seal) {
    static final String CHUNKS = ".item";

    static VaultFiles of(Path folder, ItemId item) {
        return new VaultFiles(
                folder.resolve(item + ".key"),
                folder.resolve(item + CHUNKS),
                folder.resolve(item + ".seal"));
    }
}
