package dev.assay.viewer.theme;

import dev.assay.model.durable.CacheFolder;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.durable.DurableFolder;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A bundled face as a file. From a stream the toolkit copies a face into the temporary folder and
 * leaves the copy there when it is killed; a file it reads where it lies.
 */
record TypeFile(Path folder) {
    static TypeFile ofThisPerson() {
        return new TypeFile(CacheFolder.ofThisPerson().resolve("fonts"));
    }

    /** The face of this name, written where it is missing or another; empty where it cannot be. */
    Optional<Path> of(String name) {
        try (InputStream in = Resources.stream("fonts/" + name)) {
            byte[] face = in.readAllBytes();
            Path file = folder.resolve(name);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), face)) {
                DurableFolder.make(folder);
                DurableFile.replace(file, face);
            }
            return Optional.of(file);
        } catch (IOException | EnvironmentException e) {
            return Optional.empty();
        }
    }
}
