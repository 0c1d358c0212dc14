package dev.assay.viewer.worker.guard;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Linux: resource limits, the end with the parent, file rules (Landlock) where there are no
 * namespaces, a system call filter.
 */
final class LinuxConfinement implements Confinement {
    private static final long SET_PARENT_DEATH_SIGNAL = 1;
    private static final long SET_DUMPABLE = 4;
    private static final long SET_NO_NEW_PRIVILEGES = 38;
    private static final long SIGKILL = 9;
    private static final int LIMIT_CPU = 0;
    private static final int LIMIT_DATA = 2;
    private static final int LIMIT_CORE = 4;

    private final Libc libc = new Libc();

    /** Moved to a descriptor of its own; the old one then leads to standard error. */
    @Override
    public OutputStream output() throws IOException {
        long own = libc.call(SystemCall.DUP, 1);
        if (own < 0 || libc.call(SystemCall.DUP3, 2, 1, 0) != 1) {
            throw new IOException("standard output cannot be moved");
        }
        return new FileOutputStream("/proc/self/fd/" + own);
    }

    /** File rules bind one thread; becoming another program makes that thread the whole process. */
    @Override
    public void become(String before, String now, List<String> readable, List<String> writable)
            throws IOException {
        if (!giveUpPrivileges() || !new FileRules(libc).apply(readable, writable)) {
            throw new IOException("file rules are not to be had");
        }
        List<String> line = new ArrayList<>();
        for (String argument :
                new String(
                                Files.readAllBytes(Path.of("/proc/self/cmdline")),
                                StandardCharsets.UTF_8)
                        .split("\0", -1)) {
            line.add(argument.equals(before) ? now : argument);
        }
        line.removeLast(); // after the last separator
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> environment =
                System.getenv().entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toList();
        try (Arena arena = Arena.ofConfined()) {
            long failed =
                    libc.call(
                            SystemCall.EXECVE,
                            arena.allocateFrom(program).address(),
                            vector(arena, line).address(),
                            vector(arena, environment).address());
            throw new IOException("the worker could not replace itself: " + failed);
        }
    }

    @Override
    public void bind(long memory, long processorSeconds) {
        libc.call(SystemCall.PRCTL, SET_PARENT_DEATH_SIGNAL, SIGKILL, 0, 0, 0);
        limit(LIMIT_DATA, memory, memory);
        limit(LIMIT_CPU, processorSeconds, processorSeconds + 5);
        limit(LIMIT_CORE, 0, 0);
        libc.call(SystemCall.PRCTL, SET_DUMPABLE, 0, 0, 0, 0);
    }

    private void limit(int which, long soft, long hard) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(16, 8);
            pair.set(ValueLayout.JAVA_LONG, 0, soft);
            pair.set(ValueLayout.JAVA_LONG, 8, hard);
            libc.call(SystemCall.PRLIMIT64, 0, which, pair.address(), 0);
        }
    }

    private boolean giveUpPrivileges() {
        return libc.call(SystemCall.PRCTL, SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0;
    }

    /** The filter on all threads; nothing can be started any more. */
    @Override
    public void seal() {
        giveUpPrivileges();
        new SystemCallFilter(libc).apply();
    }

    private static MemorySegment vector(Arena arena, List<String> texts) {
        MemorySegment pointers = arena.allocate(8L * (texts.size() + 1), 8);
        for (int i = 0; i < texts.size(); i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return pointers;
    }

    @Override
    public Measured measure(String frames, String scratch) {
        return new LinuxMeasurement(libc).all(scratch);
    }
}
