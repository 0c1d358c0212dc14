package dev.assay.app.cli;

import dev.assay.app.keystore.Passphrase;
import dev.assay.model.fault.EnvironmentException;
import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where commands get a passphrase: from the file that {@code ASSAY_PASSPHRASE_FILE} names, or typed
 * without an echo. Never from the command line or the environment itself, which others can read.
 */
record PassphrasePrompt(Map<String, String> environment) {
    static final String VARIABLE = "ASSAY_PASSPHRASE_FILE";

    /**
     * @param fresh it is a new one, so it is typed twice
     */
    Passphrase ask(boolean fresh) throws EnvironmentException {
        @Nullable String file = environment.get(VARIABLE);
        char[] typed = file == null ? typed(fresh) : ofFile(Path.of(file));
        return new Passphrase(typed::clone);
    }

    private static char[] ofFile(Path file) throws EnvironmentException {
        Optional<String> text = new TextFile(file).text();
        if (text.isEmpty() || text.get().isEmpty()) {
            throw missing("The passphrase file cannot be read as text.");
        }
        return text.get().toCharArray();
    }

    private static char[] typed(boolean fresh) throws EnvironmentException {
        Optional<Console> console = Optional.ofNullable(System.console());
        char @Nullable [] typed = console.map(one -> one.readPassword("Passphrase: ")).orElse(null);
        if (typed == null || typed.length == 0) {
            throw missing("The workspace asks for its passphrase and nobody can type it here.");
        }
        if (fresh && !Arrays.equals(typed, console.get().readPassword("Once more: "))) {
            throw missing("The two passphrases are not the same.");
        }
        return typed;
    }

    private static EnvironmentException missing(String sentence) {
        return new EnvironmentException(
                "key.no-passphrase",
                sentence,
                "Run the command in a terminal, or name a file readable by you only in "
                        + VARIABLE
                        + ".",
                false,
                null);
    }
}
