package dev.assay.app.settings;

import dev.assay.model.review.KeepRule;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What an administrator has set for every console on this machine, in one file that reviewers
 * cannot write: {@code /etc/assay/machine.properties} on Linux. A file that cannot be read or
 * understood sets the strictest.
 *
 * @param reducedSandbox whether a media worker may run that only restricts itself, without
 *     namespaces of its own
 * @param keep how much of the local copies the window keeps
 */
public record MachineSettings(boolean reducedSandbox, KeepRule keep) {
    /** {@code allow}, as without a file, or {@code refuse}. */
    public static final String REDUCED_SANDBOX = "sandbox.reduced";

    /** Most MiB of local copies; as many as there are without it. */
    public static final String KEEP_MIB = "vault.keep.mib";

    /** Days after which copies of decided items go that nobody opened; 30 without it. */
    public static final String KEEP_DAYS = "vault.unused.days";

    private static final KeepRule USUAL = new KeepRule(Long.MAX_VALUE, Duration.ofDays(30));
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
            return new MachineSettings(true, USUAL);
        }
        try {
            if (Files.size(file) > LARGEST) {
                return new MachineSettings(false, USUAL);
            }
            Properties properties = new Properties();
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(text);
            }
            String reduced = properties.getProperty(REDUCED_SANDBOX, "allow").strip();
            return new MachineSettings(reduced.equals("allow"), keep(properties));
        } catch (IOException | IllegalArgumentException e) {
            return new MachineSettings(false, USUAL);
        }
    }

    private static KeepRule keep(Properties properties) {
        Optional<Long> mib = whole(properties, KEEP_MIB, 1L << 40);
        Optional<Long> days = whole(properties, KEEP_DAYS, 36_500);
        return new KeepRule(
                mib.map(n -> n << 20).orElse(USUAL.bytes()),
                days.map(Duration::ofDays).orElse(USUAL.unused()));
    }

    private static Optional<Long> whole(Properties properties, String name, long most) {
        String text = properties.getProperty(name, "").strip();
        return Optional.of(text)
                .filter(it -> it.matches("\\d{1,13}"))
                .map(Long::parseLong)
                .filter(n -> n <= most);
    }

    /** How media workers are run on this machine. */
    public WorkerSettings workers() {
        return WorkerSettings.standard().withReducedAllowed(reducedSandbox);
    }
}
