package dev.assay.viewer.media;

import dev.assay.viewer.wire.Guard;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Windows: files are opened to an app container without capabilities; a keeper then starts the
 * worker in it and in a job. Always reduced: there are no namespaces and no system call filter.
 * Written from documentation; not yet run on Windows.
 */
record WindowsBoundary(WorkerProgram program, WorkerSettings settings) implements Boundary {
    static final String CONTAINER = "assay.media.worker";

    private static final long OPENING_SECONDS = 60;
    private static final Set<Guard> REQUIRED =
            EnumSet.of(
                    Guard.NO_SOCKET,
                    Guard.NO_FILE_READ,
                    Guard.NO_FILE_WRITE,
                    Guard.NO_PROCESS,
                    Guard.EMPTY_ENVIRONMENT,
                    Guard.MEMORY_CAP,
                    Guard.CPU_CAP,
                    Guard.DIES_WITH_PARENT);

    /** The identity that Windows derives from the name of a container. */
    static String identity(String container) {
        ByteBuffer digest;
        try {
            digest =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            container
                                                    .toLowerCase(Locale.ROOT)
                                                    .getBytes(StandardCharsets.UTF_16LE)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder identity = new StringBuilder("S-1-15-2");
        for (int i = 0; i < 7; i++) {
            identity.append('-').append(Integer.toUnsignedString(digest.getInt()));
        }
        return identity.toString();
    }

    /** Lets the container read, or change, a file or a folder with everything in it. */
    static List<String> opening(Path path, boolean folder, boolean writable) {
        String rights = (folder ? "(OI)(CI)" : "") + (writable ? "M" : "RX");
        return List.of(
                "icacls.exe",
                path.toString(),
                "/grant",
                "*" + identity(CONTAINER) + ":" + rights,
                "/Q");
    }

    /** What lies where programs are installed is open to every container already. */
    @Override
    public List<String> command(SandboxLevel level, FrameExchange exchange) throws IOException {
        run(opening(settings.natives(), true, false));
        run(opening(exchange.frames(), false, true));
        run(opening(exchange.scratch(), true, true));
        return keeper(exchange);
    }

    /** What starts the worker in its container. */
    List<String> keeper(FrameExchange exchange) {
        String scratch = exchange.scratch().toString();
        List<String> line = new ArrayList<>(program.command(settings.natives(), scratch));
        line.addAll(List.of("RESTRICT", exchange.frames().toString(), scratch));
        line.addAll(settings.numbers());
        line.add(CONTAINER);
        return line;
    }

    private static void run(List<String> command) throws IOException {
        Process opening =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!opening.waitFor(OPENING_SECONDS, TimeUnit.SECONDS) || opening.exitValue() != 0) {
                throw new IOException("a file could not be opened to the worker's container");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            opening.destroyForcibly();
        }
    }

    @Override
    public String withoutNamespaces() {
        return "Windows has no namespaces; an app container and a job stand in for them.";
    }

    @Override
    public Set<Guard> required(SandboxLevel level) {
        return REQUIRED;
    }

    @Override
    public Set<Guard> sought() {
        Set<Guard> sought = EnumSet.copyOf(REQUIRED);
        sought.addAll(Set.of(Guard.NO_CORE_DUMP, Guard.NO_CUTTING));
        return sought;
    }
}
