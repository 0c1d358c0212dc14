package dev.assay.model.provenance.lineage.trail;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of a trail bucket on disk, with the keys of the bucket as paths. The signature of a digest
 * file, which the bucket keeps as metadata of the object, lies beside it in hex as {@code ….sig}.
 */
public record TrailFolder(Path folder) implements TrailStore {
    private static final long SIGNATURE_MOST = 8L << 10;

    @Override
    public List<String> keys(int most) throws EnvironmentException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(".json.gz"))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new EnvironmentException(
                    "trail.unreadable",
                    "The folder with the access logs cannot be read.",
                    "Check the folder named for the trail.",
                    false,
                    e);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(folder.resolve(key));
    }

    @Override
    public Optional<String> signature(String key) throws IOException {
        Path beside = folder.resolve(key + ".sig");
        return Files.isRegularFile(beside) && Files.size(beside) < SIGNATURE_MOST
                ? Optional.of(Files.readString(beside, StandardCharsets.US_ASCII))
                : Optional.empty();
    }
}
