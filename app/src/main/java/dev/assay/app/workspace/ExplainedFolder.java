package dev.assay.app.workspace;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder into which a person puts files, with a text beside them that says which. */
final class ExplainedFolder {
    private ExplainedFolder() {}

    /** Makes it with its explanation; does nothing where it is there. */
    static void make(Path folder, String readme) throws EnvironmentException {
        if (Files.exists(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        DurableFile.createNew(
                folder.resolve("README.txt"), readme.getBytes(StandardCharsets.UTF_8));
    }
}
