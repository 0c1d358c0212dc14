package dev.assay.viewer.media;

import dev.assay.viewer.wire.Guard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * macOS: a profile of {@code sandbox-exec} that denies by default, and the worker's own limits.
 * Always reduced: memory cannot be capped there. Written from documentation; not yet run on a Mac.
 */
record MacBoundary(WorkerProgram program, WorkerSettings settings) implements Boundary {
    private static final String TOOL = "/usr/bin/sandbox-exec";
    private static final Set<Guard> REQUIRED =
            EnumSet.of(
                    Guard.NO_SOCKET,
                    Guard.NO_FILE_READ,
                    Guard.NO_FILE_WRITE,
                    Guard.NO_PROCESS,
                    Guard.EMPTY_ENVIRONMENT,
                    Guard.CPU_CAP,
                    Guard.NO_CORE_DUMP);

    /**
     * The last rule that fits decides; names of files are parameters and never part of the text.
     */
    static String profile(int readable) {
        StringBuilder text =
                new StringBuilder(
                        """
                        (version 1)
                        (deny default)
                        (import "system.sb")
                        (allow sysctl-read)
                        (allow file-read-metadata)
                        (allow file-read* file-write-data (subpath "/dev/fd"))
                        (allow signal process-info* (target self))
                        (allow file-read* (subpath (param "RUNTIME")))
                        """);
        for (int i = 0; i < readable; i++) {
            text.append("(allow file-read* (subpath (param \"READ").append(i).append("\")))\n");
        }
        return text
                + """
                (allow file-read* file-write* (subpath (param "SCRATCH")))
                (allow file-read* file-write-data (literal (param "FRAMES")))
                (deny network*)
                (deny mach-register)
                (deny process-fork)
                (deny process-exec*)
                (allow process-exec (literal (param "JAVA")))
                """;
    }

    /** The worker can be kept from programs only once it is one: its own is the one that stays. */
    @Override
    public List<String> command(SandboxLevel level, FrameExchange exchange) throws IOException {
        String frames = exchange.frames().toRealPath().toString();
        String scratch = exchange.scratch().toRealPath().toString();
        List<Path> readable = new ArrayList<>(program.classPath());
        readable.add(settings.natives());
        List<String> line = new ArrayList<>(List.of(TOOL));
        parameter(line, "RUNTIME", WorkerProgram.runtime().toRealPath().toString());
        parameter(
                line, "JAVA", WorkerProgram.runtime().resolve("bin/java").toRealPath().toString());
        for (int i = 0; i < readable.size(); i++) {
            parameter(line, "READ" + i, readable.get(i).toRealPath().toString());
        }
        parameter(line, "SCRATCH", scratch);
        parameter(line, "FRAMES", frames);
        line.addAll(List.of("-p", profile(readable.size())));
        line.addAll(program.command(settings.natives(), scratch));
        line.addAll(List.of("SERVE", frames, scratch));
        line.addAll(settings.numbers());
        return line;
    }

    private static void parameter(List<String> line, String name, String value) {
        line.addAll(List.of("-D", name + "=" + value));
    }

    @Override
    public String withoutNamespaces() {
        return "macOS has no namespaces; a sandbox profile stands in for them.";
    }

    @Override
    public Set<Guard> required(SandboxLevel level) {
        return REQUIRED;
    }

    @Override
    public Set<Guard> sought() {
        Set<Guard> sought = EnumSet.copyOf(REQUIRED);
        sought.addAll(Set.of(Guard.MEMORY_CAP, Guard.DIES_WITH_PARENT, Guard.NO_CUTTING));
        return sought;
    }
}
