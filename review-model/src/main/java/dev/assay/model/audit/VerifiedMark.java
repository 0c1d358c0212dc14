package dev.assay.model.audit;

import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers up to where every entry was read and found right, so that opening a long log is quick.
 * Only a cache: without it, or when it is damaged, everything is read again.
 */
final class VerifiedMark {
    static final String NAME = "verified";
    private static final String FORM = "assay-verified/1";

    private VerifiedMark() {}

    static Optional<Head> read(Path log) throws EnvironmentException {
        Path file = log.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] content = DurableFile.read(file, 4096);
        String[] parts = new String(content, StandardCharsets.US_ASCII).split(" ", 4);
        if (parts.length != 4 || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Hash.parse(parts[2])
                .map(root -> new Head(Long.parseLong(parts[1]), root))
                .filter(head -> java.util.Arrays.equals(form(head), content));
    }

    static void write(Path log, Head head) throws EnvironmentException {
        DurableFile.replace(log.resolve(NAME), form(head));
    }

    private static byte[] form(Head head) {
        String text = FORM + " " + head.size() + " " + head.root() + " ";
        String line = text + Sha256.of(text.getBytes(StandardCharsets.US_ASCII)) + "\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }
}
