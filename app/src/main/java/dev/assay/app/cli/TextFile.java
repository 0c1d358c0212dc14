package dev.assay.app.cli;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Free text that a command takes from a file, because command lines are seen by others. */
record TextFile(Path path) {
    private static final int LONGEST = 100_000;

    /** The text without white space around it; empty where it is no UTF-8 text of that length. */
    Optional<String> text() throws EnvironmentException {
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = DurableFile.read(path, LONGEST);
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .strip());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
