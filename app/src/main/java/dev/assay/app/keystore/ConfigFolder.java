package dev.assay.app.keystore;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder where programs of this person keep their settings. */
public record ConfigFolder(Path path) {
    /**
     * @param environment the process's environment variables
     * @param system the operating system's name
     * @param home the person's home folder
     */
    public static ConfigFolder of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        String roaming = environment.get("APPDATA");
        if (name.startsWith("windows") && roaming != null) {
            return new ConfigFolder(Path.of(roaming, "Assay"));
        }
        if (name.startsWith("mac")) {
            return new ConfigFolder(home.resolve("Library/Application Support/Assay"));
        }
        String configured = environment.get("XDG_CONFIG_HOME");
        boolean absolute = configured != null && Path.of(configured).isAbsolute();
        Path base = absolute ? Path.of(configured) : home.resolve(".config");
        return new ConfigFolder(base.resolve("assay"));
    }
}
