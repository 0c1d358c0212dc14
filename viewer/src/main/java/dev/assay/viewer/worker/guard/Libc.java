package dev.assay.viewer.worker.guard;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The few calls to the C library that confinement needs; each result is {@code -errno} or more. */
final class Libc {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EACCES = 13;
    static final int EINVAL = 22;
    static final int ENOSYS = 38;

    private static final long HERE = -100; // AT_FDCWD

    private static final StructLayout CAPTURE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            CAPTURE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle syscall;

    Libc() {
        Linker linker = Linker.nativeLinker();
        MemorySegment symbol =
                linker.defaultLookup()
                        .find("syscall")
                        .orElseThrow(() -> new UnsupportedOperationException("no syscall symbol"));
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        syscall =
                linker.downcallHandle(
                        symbol,
                        FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                        Linker.Option.captureCallState("errno"),
                        Linker.Option.firstVariadicArg(1));
    }

    /** A descriptor of the file at an absolute path, or {@code -errno}. */
    long open(String path, long how) {
        try (Arena arena = Arena.ofConfined()) {
            return call(SystemCall.OPENAT, HERE, arena.allocateFrom(path).address(), how, 0600);
        }
    }

    /** A raw system call; what it gave, or {@code -errno}. */
    long call(SystemCall which, long... arguments) {
        return call(which.number(), arguments);
    }

    private long call(long number, long... arguments) {
        long[] a = java.util.Arrays.copyOf(arguments, 6);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CAPTURE);
            long result =
                    (long) syscall.invokeExact(state, number, a[0], a[1], a[2], a[3], a[4], a[5]);
            return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
        } catch (Throwable e) {
            throw new IllegalStateException("system call could not be made", e);
        }
    }
}
