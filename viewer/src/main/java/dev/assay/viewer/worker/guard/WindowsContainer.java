package dev.assay.viewer.worker.guard;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * An app container without capabilities: a process in it reaches no network and no file that was
 * not opened to the container.
 *
 * @param name of the container; the same name is the same container
 */
record WindowsContainer(String name) {
    private static final long CONTAINER = 0x20009; // PROC_THREAD_ATTRIBUTE_SECURITY_CAPABILITIES
    private static final long HANDLES = 0x20002; // PROC_THREAD_ATTRIBUTE_HANDLE_LIST
    private static final long JOBS = 0x2000D; // PROC_THREAD_ATTRIBUTE_JOB_LIST
    private static final int ATTRIBUTES = 3;
    private static final int WITH_ATTRIBUTES = 0x80000; // EXTENDED_STARTUPINFO_PRESENT
    private static final int WITHOUT_WINDOW = 0x8000000;
    private static final int OWN_HANDLES = 0x100; // STARTF_USESTDHANDLES
    private static final int INHERITED = 1;
    private static final int FOR_EVER = -1;

    /** STARTUPINFOEXW on 64 bits: where its members lie. */
    private static final long FLAGS_AT = 60;

    private static final long INPUT_AT = 80;
    private static final long LIST_AT = 104;
    private static final long START_LENGTH = 112;
    private static final long PROCESS_LENGTH = 24;
    private static final long CAPABILITIES_LENGTH = 24;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final Functions KERNEL =
            new Functions(SymbolLookup.libraryLookup("kernel32", Arena.global()));

    /** How this process was started. */
    static String commandLine() {
        return KERNEL.pointer("GetCommandLineW")
                .reinterpret(1 << 16)
                .getString(0, StandardCharsets.UTF_16LE);
    }

    /** Runs a command in here and in a job, with the standard handles of this process. */
    int run(String commandLine, WindowsJob job) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capabilities = arena.allocate(CAPABILITIES_LENGTH, 8);
            capabilities.set(ValueLayout.ADDRESS, 0, identity(arena));
            MemorySegment handles = arena.allocate(3L * 8, 8);
            for (int i = 0; i < 3; i++) {
                MemorySegment handle = KERNEL.pointer("GetStdHandle", -10 - i);
                KERNEL.number("SetHandleInformation", handle, INHERITED, INHERITED);
                handles.setAtIndex(ValueLayout.ADDRESS, i, handle);
            }
            MemorySegment jobs = arena.allocate(8, 8);
            jobs.set(ValueLayout.ADDRESS, 0, job.handle());

            MemorySegment list = attributes(arena);
            put(list, CONTAINER, capabilities);
            put(list, HANDLES, handles);
            put(list, JOBS, jobs);
            MemorySegment start = arena.allocate(START_LENGTH, 8);
            start.set(INT, 0, (int) START_LENGTH);
            start.set(INT, FLAGS_AT, OWN_HANDLES);
            MemorySegment.copy(handles, 0, start, INPUT_AT, handles.byteSize());
            start.set(ValueLayout.ADDRESS, LIST_AT, list);
            return end(arena, started(arena, commandLine, start));
        }
    }

    private MemorySegment identity(Arena arena) throws IOException {
        Functions profiles = new Functions(SymbolLookup.libraryLookup("userenv", arena));
        MemorySegment wide = wide(arena, name);
        MemorySegment identity = arena.allocate(8, 8);
        int made =
                profiles.number(
                        "CreateAppContainerProfile",
                        wide,
                        wide,
                        wide,
                        MemorySegment.NULL,
                        0,
                        identity);
        if (made != 0
                && profiles.number("DeriveAppContainerSidFromAppContainerName", wide, identity)
                        != 0) {
            throw new IOException("an app container cannot be had");
        }
        return identity.get(ValueLayout.ADDRESS, 0);
    }

    private static MemorySegment attributes(Arena arena) throws IOException {
        MemorySegment size = arena.allocate(8, 8);
        KERNEL.number("InitializeProcThreadAttributeList", MemorySegment.NULL, ATTRIBUTES, 0, size);
        MemorySegment list = arena.allocate(size.get(ValueLayout.JAVA_LONG, 0), 8);
        require(KERNEL.number("InitializeProcThreadAttributeList", list, ATTRIBUTES, 0, size));
        return list;
    }

    private static void put(MemorySegment list, long which, MemorySegment value)
            throws IOException {
        require(
                KERNEL.number(
                        "UpdateProcThreadAttribute",
                        list,
                        0,
                        which,
                        value,
                        value.byteSize(),
                        MemorySegment.NULL,
                        MemorySegment.NULL));
    }

    private static MemorySegment started(Arena arena, String commandLine, MemorySegment start)
            throws IOException {
        MemorySegment process = arena.allocate(PROCESS_LENGTH, 8);
        require(create(wide(arena, commandLine), INHERITED, WITH_ATTRIBUTES, start, process));
        return process;
    }

    private static int create(
            MemorySegment line, int inherit, int how, MemorySegment start, MemorySegment process) {
        return KERNEL.number(
                "CreateProcessW",
                MemorySegment.NULL,
                line,
                MemorySegment.NULL,
                MemorySegment.NULL,
                inherit,
                how | WITHOUT_WINDOW,
                MemorySegment.NULL,
                MemorySegment.NULL,
                start,
                process);
    }

    private static int end(Arena arena, MemorySegment process) throws IOException {
        MemorySegment handle = process.get(ValueLayout.ADDRESS, 0);
        MemorySegment code = arena.allocate(INT);
        KERNEL.number("WaitForSingleObject", handle, FOR_EVER);
        require(KERNEL.number("GetExitCodeProcess", handle, code));
        return code.get(INT, 0);
    }

    /** Whether this process cannot start its own program once more. */
    static boolean startsNothing() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment start = arena.allocate(LIST_AT, 8);
            start.set(INT, 0, (int) LIST_AT);
            String java = Path.of(System.getProperty("java.home"), "bin", "java.exe").toString();
            return create(
                            wide(arena, '"' + java + "\" -version"),
                            0,
                            0,
                            start,
                            arena.allocate(PROCESS_LENGTH, 8))
                    == 0;
        }
    }

    private static MemorySegment wide(Arena arena, String text) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    private static void require(int done) throws IOException {
        if (done == 0) {
            throw new IOException("a worker cannot be started in an app container");
        }
    }
}
