package dev.assay.viewer.media;

import dev.assay.viewer.wire.Guard;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How workers are confined on one operating system. Whether it holds is measured by the worker. */
sealed interface Boundary permits Sandbox, MacBoundary, WindowsBoundary {
    /**
     * The boundary of a system, empty where no worker may be started.
     *
     * @param system, machine as the Java properties {@code os.name} and {@code os.arch} have them
     */
    static Optional<Boundary> of(
            String system, String machine, WorkerProgram program, WorkerSettings settings) {
        boolean arm = machine.equals("aarch64");
        if (system.equals("Linux") && (arm || machine.equals("amd64"))) {
            return Optional.of(new Sandbox(program, settings));
        }
        if (system.equals("Mac OS X") && (arm || machine.equals("x86_64"))) {
            return Optional.of(new MacBoundary(program, settings));
        }
        return system.startsWith("Windows") && machine.equals("amd64")
                ? Optional.of(new WindowsBoundary(program, settings))
                : Optional.empty();
    }

    /** Whether this was ever run on such a machine; where not, that is said beside the level. */
    static boolean proven(String system, String machine) {
        return system.equals("Linux") && machine.equals("amd64");
    }

    /** The command that starts a worker of this level. */
    List<String> command(SandboxLevel level, FrameExchange exchange) throws IOException;

    /** The namespaces of the full level round a program that does nothing. */
    default List<String> trial(FrameExchange exchange) throws IOException {
        throw new IOException("there are no namespaces on this system");
    }

    /** Why there is no full level, in a plain sentence, where its tool is not at hand. */
    String withoutNamespaces();

    /** Guards without which a worker of this level is not used. */
    Set<Guard> required(SandboxLevel level);

    /** Guards that mean something here: of these it is said which hold and which are missing. */
    Set<Guard> sought();
}
