package dev.assay.model.remote;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The rows of a {@link FileTable} as one small JSON file each. */
final class TableFiles {
    private static final int GREATEST = 1 << 20;

    private final Path folder;

    TableFiles(Path folder) {
        this.folder = folder;
    }

    ItemRow item(ItemId item) throws EnvironmentException {
        Path file = file(item);
        return Files.exists(file)
                ? TableJson.row(item, read(file)).orElseThrow(TableFiles::damaged)
                : ItemRow.EMPTY;
    }

    void put(ItemId item, ItemRow row) throws EnvironmentException {
        DurableFile.replace(file(item), Jcs.canonical(TableJson.json(row)));
    }

    Optional<Head> head(String origin) throws EnvironmentException {
        Path file = file(origin);
        return Files.exists(file)
                ? Optional.of(TableJson.head(read(file)).orElseThrow(TableFiles::damaged))
                : Optional.empty();
    }

    void put(String origin, Head head) throws EnvironmentException {
        DurableFile.replace(file(origin), Jcs.canonical(TableJson.json(head)));
    }

    private Path file(ItemId item) {
        return folder.resolve("item-" + item + ".json");
    }

    private Path file(String origin) {
        byte[] name = origin.getBytes(StandardCharsets.UTF_8);
        return folder.resolve("log-" + ContentDigest.of(name).hex() + ".json");
    }

    private static JsonObject read(Path file) throws EnvironmentException {
        return JsonParser.parse(DurableFile.read(file, GREATEST), JsonLimits.bytes(GREATEST))
                .object()
                .orElseThrow(TableFiles::damaged);
    }

    private static EnvironmentException damaged() {
        return new EnvironmentException(
                "table.damaged",
                "A file of the local table is damaged.",
                "Move the folder of the local table away; synchronising rebuilds what is ours.",
                false,
                null);
    }
}
