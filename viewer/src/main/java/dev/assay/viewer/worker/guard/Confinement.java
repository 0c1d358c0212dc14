package dev.assay.viewer.worker.guard;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Everything a worker does to itself before it reads a byte of media. */
public final class Confinement {
    private static final long SET_PARENT_DEATH_SIGNAL = 1;
    private static final long SET_DUMPABLE = 4;
    private static final long SET_NO_NEW_PRIVILEGES = 38;
    private static final long SIGKILL = 9;
    private static final int LIMIT_CPU = 0;
    private static final int LIMIT_DATA = 2;
    private static final int LIMIT_CORE = 4;

    private final Libc libc = new Libc();

    /**
     * Moves standard output to a descriptor of its own and lets the old one lead to standard error:
     * what native code or a dying Java machine prints must not get into the wire.
     *
     * @return the number of the new descriptor, or less than 0
     */
    public long ownOutput() {
        long copy = libc.call(Syscalls.DUP, 1);
        return copy >= 0 && libc.call(Syscalls.DUP2, 2, 1) == 1 ? copy : -1;
    }

    /** Ends this process when the thread that started it ends. */
    public void dieWithParent() {
        libc.call(Syscalls.PRCTL, SET_PARENT_DEATH_SIGNAL, SIGKILL, 0, 0, 0);
    }

    /** Caps memory in bytes and processor time in seconds, and forbids memory images. */
    public void cap(long memory, long processorSeconds) {
        limit(LIMIT_DATA, memory, memory);
        limit(LIMIT_CPU, processorSeconds, processorSeconds + 5);
        limit(LIMIT_CORE, 0, 0);
        libc.call(Syscalls.PRCTL, SET_DUMPABLE, 0, 0, 0, 0);
    }

    private void limit(int which, long soft, long hard) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(16, 8);
            pair.set(ValueLayout.JAVA_LONG, 0, soft);
            pair.set(ValueLayout.JAVA_LONG, 8, hard);
            libc.call(Syscalls.PRLIMIT64, 0, which, pair.address(), 0);
        }
    }

    public boolean giveUpPrivileges() {
        return libc.call(Syscalls.PRCTL, SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0;
    }

    /** File rules for this thread and the program it becomes; see {@link #become}. */
    public boolean restrictFiles(List<String> readable, List<String> writable) {
        return new FileRules(libc).apply(readable, writable);
    }

    /** The filter on all threads; nothing can be started any more. */
    public boolean restrictSystemCalls() {
        return new SystemCallFilter(libc).apply();
    }

    /** Replaces this process by the same program with other arguments; returns only on failure. */
    public void become(String program, List<String> arguments, List<String> environment)
            throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long failed =
                    libc.call(
                            Syscalls.EXECVE,
                            arena.allocateFrom(program).address(),
                            vector(arena, arguments).address(),
                            vector(arena, environment).address());
            throw new IOException("the worker could not replace itself: " + failed);
        }
    }

    private static MemorySegment vector(Arena arena, List<String> texts) {
        MemorySegment pointers = arena.allocate(8L * (texts.size() + 1), 8);
        for (int i = 0; i < texts.size(); i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return pointers;
    }

    /** What holds, tried from here. */
    public Measured measure(String scratch) {
        return new Measurement(libc).all(scratch);
    }
}
