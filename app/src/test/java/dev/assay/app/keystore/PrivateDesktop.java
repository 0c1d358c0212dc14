package dev.assay.app.keystore;

import dev.assay.model.fault.EnvironmentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A message bus and GNOME's keyring of their own, unlocked, with a home in a folder. */
final class PrivateDesktop implements AutoCloseable {
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process bus;
    private @Nullable Process keyring;
    private boolean running;

    private PrivateDesktop() {}

    static PrivateDesktop start(Path home) throws IOException {
        PrivateDesktop desktop = new PrivateDesktop();
        try {
            desktop.run(home);
        } catch (IOException e) {
            // a program that is not installed
            desktop.running = false;
        }
        return desktop;
    }

    private void run(Path home) throws IOException {
        Path runtime = Files.createDirectories(home.resolve("run"));
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", runtime.toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        String address = "unix:path=" + runtime.resolve("bus");
        environment.put("DBUS_SESSION_BUS_ADDRESS", address);
        Process started =
                program(
                        List.of(
                                "dbus-daemon",
                                "--session",
                                "--nofork",
                                "--print-address",
                                "--address=" + address));
        bus = started;
        readLine(started);
        Process daemon =
                program(
                        List.of(
                                "gnome-keyring-daemon",
                                "--foreground",
                                "--unlock",
                                "--components=secrets"));
        keyring = daemon;
        try (OutputStream password = daemon.getOutputStream()) {
            password.write("correct horse".getBytes(StandardCharsets.US_ASCII));
        }
        running = answers(daemon);
    }

    private Process program(List<String> line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Whether the keyring comes to the bus within some seconds. */
    private boolean answers(Process daemon) throws IOException {
        for (int i = 0; i < 100; i++) {
            try {
                SystemKeychain.of(environment, "Linux").find("nothing");
                return true;
            } catch (EnvironmentException e) {
                // not yet
                if (ended(daemon)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean ended(Process daemon) throws IOException {
        try {
            return daemon.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    /** The bus says where it listens once it does. */
    private static void readLine(Process of) throws IOException {
        BufferedReader said = of.inputReader();
        if (said.readLine() == null) {
            throw new IOException("it ended");
        }
    }

    boolean isRunning() {
        return running;
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    @Override
    public void close() {
        for (Process process : new @Nullable Process[] {keyring, bus}) {
            if (process != null) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
