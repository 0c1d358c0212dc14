package dev.assay.model.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    @Test
    void theEnvironmentNamesItOrItLiesAtHome() {
        Path home = Path.of("/h/.cache/assay");
        assertThat(CacheFolder.of(Map.of(), "/h")).isEqualTo(home);
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "/h")).isEqualTo(home);
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/c"), "/h"))
                .isEqualTo(Path.of("/c/assay"));
    }
}
