package dev.assay.model.payload;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of files that are named by 64 hexadecimal digits; whatever else lies there is not ours.
 */
record DigestNamed(Path folder) {
    static DigestNamed made(Path folder) throws EnvironmentException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        return new DigestNamed(folder);
    }

    Path file(String name) {
        if (!ContentDigest.isValid(name)) {
            throw new IllegalArgumentException("not a digest or a commitment");
        }
        return folder.resolve(name);
    }

    /** All names, in order. */
    List<String> names() throws EnvironmentException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (ContentDigest.isValid(name)) {
                    found.add(name);
                }
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        found.sort(null);
        return found;
    }
}
