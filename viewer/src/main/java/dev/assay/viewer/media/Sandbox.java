package dev.assay.viewer.media;

import dev.assay.viewer.wire.Guard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Linux: in namespaces of its own (bubblewrap), or, where that is not to be had, alone with what
 * the worker does to itself.
 */
final class Sandbox implements Boundary {
    private static final List<String> SYSTEM =
            List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/etc/ld.so.cache");
    private static final List<String> READ_ONLY_IN_SCRATCH =
            List.of("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp");
    private static final List<String> NOTHING = List.of("/usr/bin/true", "/bin/true");
    private static final Set<Guard> ALWAYS =
            EnumSet.of(
                    Guard.NO_NEW_PRIVILEGES,
                    Guard.SYSTEM_CALL_FILTER,
                    Guard.NO_SOCKET,
                    Guard.NO_FILE_READ,
                    Guard.NO_FILE_WRITE,
                    Guard.NO_PROCESS,
                    Guard.NO_PTRACE,
                    Guard.NO_NAMESPACE,
                    Guard.EMPTY_ENVIRONMENT,
                    Guard.MEMORY_CAP,
                    Guard.CPU_CAP,
                    Guard.DIES_WITH_PARENT,
                    Guard.NO_CUTTING);
    private static final Set<Guard> OF_NAMESPACES =
            EnumSet.of(Guard.OWN_NETWORK, Guard.OWN_PROCESSES);

    private final WorkerProgram program;
    private final WorkerSettings settings;

    Sandbox(WorkerProgram program, WorkerSettings settings) {
        this.program = program;
        this.settings = settings;
    }

    /** Whether the tool for namespaces is there at all. */
    static boolean namespacesAtHand() {
        return Files.isExecutable(Path.of("/usr/bin/bwrap"));
    }

    @Override
    public String withoutNamespaces() {
        return "Bubblewrap is not installed.";
    }

    @Override
    public Set<Guard> sought() {
        return EnumSet.allOf(Guard.class);
    }

    @Override
    public Set<Guard> required(SandboxLevel level) {
        Set<Guard> required = EnumSet.copyOf(ALWAYS);
        if (level == SandboxLevel.FULL) {
            required.addAll(OF_NAMESPACES);
        }
        return required;
    }

    @Override
    public List<String> command(SandboxLevel level, FrameExchange exchange) {
        return switch (level) {
            case FULL -> full(exchange);
            case REDUCED -> reduced(exchange);
        };
    }

    private List<String> full(FrameExchange exchange) {
        List<String> line = namespaces(exchange);
        line.addAll(READ_ONLY_IN_SCRATCH);
        line.addAll(program.command(settings.natives(), "/tmp"));
        line.addAll(List.of("SERVE", exchange.frames().toString(), "/tmp"));
        line.addAll(settings.numbers());
        return line;
    }

    @Override
    public List<String> trial(FrameExchange exchange) {
        List<String> line = namespaces(exchange);
        Optional<String> nothing =
                NOTHING.stream().filter(it -> Files.isExecutable(Path.of(it))).findFirst();
        nothing.ifPresent(it -> line.addAll(List.of("--ro-bind", it, it)));
        line.addAll(READ_ONLY_IN_SCRATCH);
        line.addAll(
                nothing.map(List::of)
                        .orElseGet(
                                () -> List.of(WorkerProgram.runtime() + "/bin/java", "-version")));
        return line;
    }

    private List<String> namespaces(FrameExchange exchange) {
        List<String> line = new ArrayList<>(limits());
        line.addAll(
                List.of(
                        "/usr/bin/bwrap",
                        "--unshare-all",
                        "--unshare-user",
                        "--disable-userns",
                        "--die-with-parent",
                        "--new-session",
                        "--cap-drop",
                        "ALL",
                        "--clearenv",
                        "--setenv",
                        "ORT_DISABLE_TELEMETRY",
                        "1",
                        "--proc",
                        "/proc",
                        "--dev",
                        "/dev",
                        "--size",
                        Long.toString(64 << 20),
                        "--tmpfs",
                        "/tmp"));
        // early in the line: what is left of a killed one is known by it
        String frames = exchange.frames().toString();
        line.addAll(List.of("--bind", frames, frames));
        for (String path : SYSTEM) {
            line.addAll(List.of("--ro-bind-try", path, path));
        }
        own().forEach(path -> line.addAll(List.of("--ro-bind", path, path)));
        return line;
    }

    /** The worker first takes on file rules, then becomes itself once more under them. */
    private List<String> reduced(FrameExchange exchange) {
        List<String> line = new ArrayList<>(limits());
        String scratch = exchange.scratch().toString();
        line.addAll(program.command(settings.natives(), scratch));
        line.addAll(List.of("RESTRICT", exchange.frames().toString(), scratch));
        line.addAll(settings.numbers());
        line.addAll(SYSTEM);
        line.addAll(own().toList());
        line.addAll(
                List.of(
                        "/proc",
                        "/sys/devices/system/cpu",
                        "/sys/fs/cgroup",
                        "/dev/urandom",
                        "/dev/random"));
        return line;
    }

    private Stream<String> own() {
        return Stream.concat(
                        Stream.of(WorkerProgram.runtime(), settings.natives()),
                        program.classPath().stream())
                .map(Path::toString);
    }

    /** The worker sets and measures the same limits itself; this binds its keeper too. */
    private List<String> limits() {
        Path tool = Path.of("/usr/bin/prlimit");
        return Files.isExecutable(tool)
                ? List.of(
                        tool.toString(),
                        "--data=" + settings.memory(),
                        "--core=0",
                        "--cpu="
                                + settings.processorSeconds()
                                + ":"
                                + (settings.processorSeconds() + 5))
                : List.of();
    }
}
