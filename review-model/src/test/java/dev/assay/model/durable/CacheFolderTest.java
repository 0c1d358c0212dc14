package dev.assay.model.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    @Test
    void theEnvironmentNamesItOrItLiesAtHome() {
        Path home = Path.of("/home/r/.cache/assay");
        assertThat(CacheFolder.of(Map.of(), "/home/r")).isEqualTo(home);
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "/home/r")).isEqualTo(home);
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/c"), "/home/r"))
                .isEqualTo(Path.of("/c/assay"));
    }
}
