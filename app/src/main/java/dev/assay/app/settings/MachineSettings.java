package dev.assay.app.settings;

import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * What an administrator has set for every console on this machine, in one file that reviewers
 * cannot write: {@code /etc/assay/machine.properties} on Linux. A file that cannot be read or
 * understood sets the strictest.
 *
 * @param reducedSandbox whether a media worker may run that only restricts itself, without
 *     namespaces of its own
 */
public record MachineSettings(boolean reducedSandbox) {
    /** {@code allow}, as without a file, or {@code refuse}. */
    public static final String REDUCED_SANDBOX = "sandbox.reduced";

    private static final long LARGEST = 64 << 10;

    /** Those in force. */
    public static MachineSettings inForce() {
        return read(file());
    }

    private static Path file() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = "machine.properties";
        if (system.startsWith("mac")) {
            return Path.of("/Library/Application Support/Assay", name);
        }
        return system.startsWith("win")
                ? Path.of("C:\\ProgramData\\Assay", name)
                : Path.of("/etc/assay", name);
    }

    static MachineSettings read(Path file) {
        if (Files.notExists(file)) {
            return new MachineSettings(true);
        }
        try {
            if (Files.size(file) > LARGEST) {
                return new MachineSettings(false);
            }
            Properties properties = new Properties();
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(text);
            }
            String reduced = properties.getProperty(REDUCED_SANDBOX, "allow").strip();
            return new MachineSettings(reduced.equals("allow"));
        } catch (IOException | IllegalArgumentException e) {
            return new MachineSettings(false);
        }
    }

    /** How media workers are run on this machine. */
    public WorkerSettings workers() {
        return WorkerSettings.standard().withReducedAllowed(reducedSandbox);
    }
}
