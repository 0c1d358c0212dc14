package dev.assay.model.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    private static final byte[] ONE = {1, 2, 3};
    private static final byte[] OTHER = {1, 2, 4};

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("a/b/c");
    }

    private void assertOnlyTheFileIsThere(byte[] content) throws IOException {
        assertThat(Files.readAllBytes(file())).isEqualTo(content);
        try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
            assertThat(files.toList()).isEqualTo(List.of(file()));
        }
    }

    @Test
    void aNewFileIsMadeOnceWithItsFolders() throws Exception {
        DurableFile.createNew(file(), ONE);
        assertThatThrownBy(() -> DurableFile.createNew(file(), ONE))
                .isInstanceOf(EnvironmentException.class);
        assertOnlyTheFileIsThere(ONE);
    }

    @Test
    void theSameBytesMayBeWrittenAgainAndOthersMayNot() throws Exception {
        DurableFile.createSameOrFail(file(), ONE);
        DurableFile.createSameOrFail(file(), ONE);
        for (byte[] other : List.of(OTHER, new byte[2], new byte[9])) {
            EnvironmentException refusal =
                    catchThrowableOfType(
                            EnvironmentException.class,
                            () -> DurableFile.createSameOrFail(file(), other));
            assertThat(refusal.key()).isEqualTo("file.exists");
        }
        assertOnlyTheFileIsThere(ONE);
    }

    @Test
    void replacingLeavesOnlyTheNewBytes() throws Exception {
        DurableFile.replace(file(), ONE);
        DurableFile.replace(file(), OTHER);
        assertOnlyTheFileIsThere(OTHER);
        DurableFile.remove(file());
        DurableFile.remove(file());
        assertThat(file()).doesNotExist();
    }

    @Test
    void readingIsBounded() throws Exception {
        DurableFile.replace(file(), ONE);
        assertThat(DurableFile.read(file(), 3)).isEqualTo(ONE);
        assertThatThrownBy(() -> DurableFile.read(file(), 2))
                .isInstanceOf(EnvironmentException.class);
    }

    @Test
    void aFileInPlaceOfAFolderIsAFailureOfTheWorld() throws Exception {
        Files.write(folder.resolve("a"), ONE);
        assertThatThrownBy(() -> DurableFile.createNew(file(), ONE))
                .isInstanceOf(EnvironmentException.class);
    }

    @Test
    void whatTheSystemSaysBecomesASentence() {
        assertThat(DiskFault.of(new IOException("No space left on device")).key())
                .isEqualTo("disk.full");
        assertThat(DiskFault.of(new IOException("x (Read-only file system)")).key())
                .isEqualTo("disk.read-only");
        assertThat(DiskFault.of(new AccessDeniedException("/secret/name")).key())
                .isEqualTo("disk.read-only");
        EnvironmentException other = DiskFault.of(new IOException("/secret/name: broken"));
        assertThat(other.key()).isEqualTo("disk.failed");
        assertThat(other.sentence() + other.nextStep()).doesNotContain("secret");
    }
}
