package dev.assay.app.keystore;

import dev.assay.app.keystore.bus.Bus;
import dev.assay.model.fault.EnvironmentException;
import java.util.Locale;
import java.util.Map;

/** Which keychain this machine has. */
public final class SystemKeychain {
    private SystemKeychain() {}

    /**
     * @param environment the process's environment variables
     * @param system the operating system's name
     * @throws EnvironmentException with key {@code key.no-keychain} where there is none
     */
    public static Keychain of(Map<String, String> environment, String system)
            throws EnvironmentException {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new WindowsCredentials();
        }
        if (name.startsWith("mac")) {
            return new MacKeychain();
        }
        return new SecretService(
                Bus.address(environment)
                        .orElseThrow(() ->
                                new EnvironmentException(
                                        "key.no-keychain",
                                        "This session has no keyring: no message bus is set.",
                                        "Start Assay from the desktop, or use a passphrase.",
                                        false,
                                        null)));
    }
}
