package dev.assay.app.cli;

import dev.assay.app.detectors.InstalledDetectors;
import dev.assay.app.keystore.ConfigFolder;
import dev.assay.app.keystore.ConfigFolderKey;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.keystore.KeyProvider;
import dev.assay.app.keystore.KeychainKey;
import dev.assay.app.keystore.Passphrase;
import dev.assay.app.keystore.SystemKeychain;
import dev.assay.app.workspace.OpenOutcome;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How commands get at the workspace: which folder, which key, and what to say when it stays shut.
 */
final class WorkspaceDoor {
    /** What a command does with an open workspace. */
    interface Use {
        ExitCode with(Workspace workspace) throws EnvironmentException;
    }

    private final AssayCommand root;

    WorkspaceDoor(AssayCommand root) {
        this.root = root;
    }

    /**
     * The key this command line means: the file it names, a passphrase or the system's keychain
     * where it or the workspace asks for one, or the key in the person's folder.
     */
    KeyProvider keys() throws EnvironmentException {
        @Nullable Path file = root.keyFile;
        if (file != null) {
            return new KeyFile(file);
        }
        boolean asked = Passphrase.isUsedBy(folder());
        if (root.passphrase || asked) {
            return new PassphrasePrompt(System.getenv()).ask(!asked);
        }
        String system = System.getProperty("os.name", "");
        if (root.keychain || KeychainKey.isUsedBy(folder())) {
            return new KeychainKey(SystemKeychain.of(System.getenv(), system));
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        return new ConfigFolderKey(ConfigFolder.of(System.getenv(), system, home));
    }

    /** The folder named, or the one we stand in if it is a workspace. */
    Path folder() {
        @Nullable Path named = root.workspace;
        return named != null ? named : Path.of("").toAbsolutePath();
    }

    /** What was added to the workspace named; nothing outside a workspace. */
    InstalledDetectors installed() {
        return InstalledDetectors.of(folder());
    }

    /** Whether somebody has to be asked for a passphrase. */
    boolean asksForPassphrase() {
        return root.keyFile == null
                && Passphrase.isUsedBy(folder())
                && System.getenv(PassphrasePrompt.VARIABLE) == null;
    }

    /** Opens, uses and closes the workspace; repairs are said on the way. */
    ExitCode open(Use use) throws EnvironmentException {
        return open(keys(), use);
    }

    /** As {@link #open(Use)}, with a key that was found otherwise. */
    ExitCode open(KeyProvider keys, Use use) throws EnvironmentException {
        Output output = root.output();
        if (!Files.isDirectory(folder())) {
            output.message("There is no such folder. Name a workspace with --workspace.");
            return ExitCode.BAD_INPUT;
        }
        return switch (Workspace.open(folder(), keys, InstantSource.system())) {
            case OpenOutcome.Opened(Workspace workspace, var repairs) -> {
                repairs.sentences().forEach(output::message);
                try (workspace) {
                    yield use.with(workspace);
                }
            }
            case OpenOutcome why -> shut(why);
        };
    }

    /** Says why a workspace stays shut. */
    ExitCode shut(OpenOutcome outcome) {
        Output output = root.output();
        return switch (outcome) {
            case OpenOutcome.Opened _ -> throw new IllegalStateException("it is open");
            case OpenOutcome.InUse(String by) -> {
                output.message(
                        "The workspace is in use by " + by + ". Close it there and try again.");
                yield ExitCode.ENVIRONMENT;
            }
            case OpenOutcome.Refused(String sentence, String nextStep) -> {
                output.message(sentence + " " + nextStep);
                yield ExitCode.BAD_INPUT;
            }
            case OpenOutcome.Damaged damaged -> {
                output.message(damaged.sentence() + " " + damaged.nextStep());
                yield ExitCode.FINDING;
            }
        };
    }
}
