package dev.assay.viewer.worker.guard;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/**
 * A job object for one process: memory and processor time capped, no second process, ended when its
 * handle closes, whatever closes it.
 */
final class WindowsJob implements AutoCloseable {
    private static final int EXTENDED_LIMITS = 9; // JobObjectExtendedLimitInformation
    private static final int PROCESS_TIME = 0x2;
    private static final int ACTIVE_PROCESSES = 0x8;
    private static final int PROCESS_MEMORY = 0x100;
    private static final int NO_CRASH_DIALOG = 0x400;
    private static final int ENDS_ON_CLOSE = 0x2000;
    private static final long TICKS_A_SECOND = 10_000_000;

    /** JOBOBJECT_EXTENDED_LIMIT_INFORMATION on 64 bits: where its members lie. */
    private static final long TIME_AT = 0;

    private static final long FLAGS_AT = 16;
    private static final long PROCESSES_AT = 40;
    private static final long MEMORY_AT = 112;
    private static final long LENGTH = 144;

    private static final Functions KERNEL =
            new Functions(SymbolLookup.libraryLookup("kernel32", Arena.global()));

    private final MemorySegment handle;

    /** What the job that this process is in holds. */
    record Limits(boolean memory, boolean processorTime, boolean endsWithKeeper) {}

    private WindowsJob(MemorySegment handle) {
        this.handle = handle;
    }

    static WindowsJob make(long memory, long processorSeconds) throws IOException {
        WindowsJob job =
                new WindowsJob(
                        KERNEL.pointer("CreateJobObjectW", MemorySegment.NULL, MemorySegment.NULL));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = limits(arena, memory, processorSeconds);
            if (KERNEL.number(
                            "SetInformationJobObject",
                            job.handle,
                            EXTENDED_LIMITS,
                            limits,
                            (int) LENGTH)
                    == 0) {
                job.close();
                throw new IOException("a job cannot be had");
            }
        }
        return job;
    }

    static MemorySegment limits(Arena arena, long memory, long processorSeconds) {
        MemorySegment limits = arena.allocate(LENGTH, 8);
        limits.set(ValueLayout.JAVA_LONG, TIME_AT, processorSeconds * TICKS_A_SECOND);
        limits.set(
                ValueLayout.JAVA_INT,
                FLAGS_AT,
                PROCESS_TIME | ACTIVE_PROCESSES | PROCESS_MEMORY | NO_CRASH_DIALOG | ENDS_ON_CLOSE);
        limits.set(ValueLayout.JAVA_INT, PROCESSES_AT, 1);
        limits.set(ValueLayout.JAVA_LONG, MEMORY_AT, memory);
        return limits;
    }

    static Limits limits() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = arena.allocate(LENGTH, 8);
            int asked =
                    KERNEL.number(
                            "QueryInformationJobObject",
                            MemorySegment.NULL,
                            EXTENDED_LIMITS,
                            limits,
                            (int) LENGTH,
                            MemorySegment.NULL);
            int flags = asked == 0 ? 0 : limits.get(ValueLayout.JAVA_INT, FLAGS_AT);
            return new Limits(
                    (flags & PROCESS_MEMORY) != 0,
                    (flags & PROCESS_TIME) != 0,
                    (flags & ENDS_ON_CLOSE) != 0);
        }
    }

    MemorySegment handle() {
        return handle;
    }

    @Override
    public void close() {
        KERNEL.number("CloseHandle", handle);
    }
}
