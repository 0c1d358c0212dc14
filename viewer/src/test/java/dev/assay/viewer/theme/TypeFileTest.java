package dev.assay.viewer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeFileTest {
    private static final String NAME = "Inter-Regular.ttf";

    @TempDir Path folder;

    @Test
    void aFaceIsTheBundledOneWhateverLayThere() throws Exception {
        TypeFile files = new TypeFile(folder.resolve("fonts"));
        Path first = files.of(NAME).orElseThrow();
        byte[] bundled = Files.readAllBytes(first);
        Files.write(first, new byte[] {1, 2, 3});

        assertThat(files.of(NAME)).contains(first);
        assertThat(first).hasBinaryContent(bundled);
        try (var in = Resources.stream("fonts/" + NAME)) {
            assertThat(in).hasBinaryContent(bundled);
        }
    }

    @Test
    void whereNothingCanBeWrittenThereIsNoFile() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken"));

        assertThat(new TypeFile(taken).of(NAME)).isEmpty();
    }
}
