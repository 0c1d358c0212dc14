package dev.assay.viewer.worker.guard;

import dev.assay.viewer.wire.Guard;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Set;

/**
 * macOS: the sandbox profile was put round this process when it was started; the worker caps its
 * processor time and forbids memory images. Memory cannot be capped there. Written from
 * documentation; not yet run on a Mac.
 */
final class MacConfinement implements Confinement {
    private static final Set<String> ENVIRONMENT =
            Set.of("ORT_DISABLE_TELEMETRY", "PWD", "__CF_USER_TEXT_ENCODING");
    private static final int LIMIT_CPU = 0;
    private static final int LIMIT_CORE = 4;
    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final int EPERM = 1;

    private final Functions system = new Functions(Linker.nativeLinker().defaultLookup());

    /** Moved to a descriptor of its own; the old one then leads to standard error. */
    @Override
    public OutputStream output() throws IOException {
        int own = system.number("dup", 1);
        if (own < 0 || system.number("dup2", 2, 1) != 1) {
            throw new IOException("standard output cannot be moved");
        }
        return new FileOutputStream("/dev/fd/" + own);
    }

    @Override
    public void become(String before, String now, List<String> readable, List<String> writable)
            throws IOException {
        throw new IOException("the sandbox is put round a worker by who starts it");
    }

    @Override
    public void bind(long memory, long processorSeconds) {
        limit(LIMIT_CPU, processorSeconds, processorSeconds + 5);
        limit(LIMIT_CORE, 0, 0);
    }

    private void limit(int which, long soft, long hard) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocateFrom(ValueLayout.JAVA_LONG, soft, hard);
            system.number("setrlimit", which, pair);
        }
    }

    private long hardLimit(int which) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(16, 8);
            return system.number("getrlimit", which, pair) == 0
                    ? pair.getAtIndex(ValueLayout.JAVA_LONG, 1)
                    : UNLIMITED;
        }
    }

    /** The profile has been in force from the first instruction on. */
    @Override
    public void seal() {}

    @Override
    public Measured measure(String frames, String scratch) {
        Measured measured = Trials.of(frames, ENVIRONMENT);
        measured.put(Guard.NO_PROCESS, noProgram());
        measured.put(Guard.CPU_CAP, hardLimit(LIMIT_CPU) != UNLIMITED);
        measured.put(Guard.NO_CORE_DUMP, hardLimit(LIMIT_CORE) == 0);
        return measured;
    }

    /** A program that every Mac has and that does nothing. */
    private boolean noProgram() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom("/usr/bin/true");
            MemorySegment line = arena.allocate(16, 8);
            line.set(ValueLayout.ADDRESS, 0, path);
            return system.number(
                            "posix_spawn",
                            arena.allocate(8, 8),
                            path,
                            MemorySegment.NULL,
                            MemorySegment.NULL,
                            line,
                            arena.allocate(8, 8))
                    == EPERM;
        }
    }
}
