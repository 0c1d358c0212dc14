package dev.assay.app.demo;

import dev.assay.model.fault.EnvironmentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A child process that serves S3 on the loopback interface. The child ends when this process ends,
 * whatever ends it: it watches its standard input. Whoever starts it closes it.
 */
public final class LoopbackEndpoint implements AutoCloseable {
    private static final int LONGEST_LINE = 100;

    private final Process process;
    private final URI uri;

    private LoopbackEndpoint(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Starts the endpoint and returns once it listens.
     *
     * @param mainClass a class on this process's class path that takes folder and port, and says
     *     {@code ready PORT}
     * @param folder keeps the objects
     * @param port 0 for any free one
     */
    public static LoopbackEndpoint start(String mainClass, Path folder, int port)
            throws EnvironmentException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = null;
        try {
            process =
                    new ProcessBuilder(
                                    List.of(
                                            java.toString(),
                                            "-Xmx256m",
                                            "-XX:+UseSerialGC",
                                            "-XX:TieredStopAtLevel=1",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            mainClass,
                                            folder.toString(),
                                            Integer.toString(port)))
                            .redirectError(Redirect.DISCARD)
                            .start();
            int bound = readyPort(process);
            return new LoopbackEndpoint(process, URI.create("http://127.0.0.1:" + bound));
        } catch (IOException e) {
            end(process);
            throw new EnvironmentException(
                    "demo.endpoint",
                    "The demonstration's own S3 endpoint did not start.",
                    "Check that Java may open a port on this machine, then try again.",
                    false,
                    e);
        }
    }

    private static int readyPort(Process process) throws IOException {
        // not closed: the stream belongs to the process
        BufferedReader answer =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII),
                        LONGEST_LINE);
        String line = answer.readLine();
        if (line == null || !line.matches("ready [0-9]{1,5}")) {
            throw new IOException("the endpoint ended before it was ready");
        }
        return Integer.parseInt(line.substring("ready ".length()));
    }

    public URI uri() {
        return uri;
    }

    /** The child's process id. */
    public long pid() {
        return process.pid();
    }

    /** Ends the child at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    @Override
    public void close() {
        end(process);
        join();
    }

    private static void end(@Nullable Process process) {
        if (process != null) {
            process.destroy();
        }
    }

    private void join() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
