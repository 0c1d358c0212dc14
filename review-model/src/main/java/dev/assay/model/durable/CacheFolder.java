package dev.assay.model.durable;

import java.nio.file.Path;
import java.util.Map;

/** Where a person's programs keep what can be made again at any time; nothing of an item. */
public final class CacheFolder {
    private CacheFolder() {}

    /** Ours, which need not be there yet. */
    public static Path ofThisPerson() {
        return of(System.getenv(), System.getProperty("user.home"));
    }

    static Path of(Map<String, String> environment, String home) {
        String set = environment.get("XDG_CACHE_HOME");
        Path base = set != null && set.startsWith("/") ? Path.of(set) : Path.of(home, ".cache");
        return base.resolve("assay");
    }
}
