package dev.assay.model.sync;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The cursor and the list of stored objects in the anchors folder; rebuilt when unreadable. */
final class CursorFile {
    private static final int GREATEST = 4096;
    private static final int GREATEST_LIST = 64 << 20;

    private final Path cursor;
    private final Path objects;

    CursorFile(Path anchors, String origin) {
        Path folder = anchors.resolve(origin);
        cursor = folder.resolve("cursor.json");
        objects = folder.resolve("objects.txt");
    }

    SyncCursor read() throws EnvironmentException {
        if (!Files.exists(cursor)) {
            return SyncCursor.START;
        }
        return JsonParser.parse(DurableFile.read(cursor, GREATEST), JsonLimits.bytes(GREATEST))
                .object()
                .flatMap(SyncCursor::of)
                .orElse(SyncCursor.START);
    }

    void write(SyncCursor next) throws EnvironmentException {
        DurableFile.replace(cursor, Jcs.canonical(next.json()));
    }

    /** Digests of objects that were read back from the bucket. */
    Set<String> objects() throws EnvironmentException {
        Set<String> stored = new LinkedHashSet<>();
        if (Files.exists(objects)) {
            byte[] list = DurableFile.read(objects, GREATEST_LIST);
            new String(list, StandardCharsets.US_ASCII)
                    .lines()
                    .filter(ContentDigest::isValid)
                    .forEach(stored::add);
        }
        return stored;
    }

    void writeObjects(Set<String> stored) throws EnvironmentException {
        String list = String.join("\n", stored) + "\n";
        DurableFile.replace(objects, list.getBytes(StandardCharsets.US_ASCII));
    }
}
