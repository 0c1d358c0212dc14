package dev.assay.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One noun, one job: median at most 60 lines, 95 of 100 files at most 250, none over 400. */
class FileSizesTest {
    @Test
    void filesAreSmall() throws IOException {
        List<Long> sizes;
        try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
            sizes =
                    modules.map(module -> module.resolve("src/main/java"))
                            .filter(Files::isDirectory)
                            .flatMap(FileSizesTest::sources)
                            .map(FileSizesTest::lines)
                            .sorted()
                            .toList();
        }

        assertThat(sizes.getLast()).as("longest file").isLessThanOrEqualTo(400);
        assertThat(sizes.get(sizes.size() * 95 / 100)).as("95 of 100").isLessThanOrEqualTo(250);
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(60);
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
