package dev.assay.viewer.worker.guard;

import dev.assay.viewer.wire.Guard;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tries, from inside, what must not be possible. Nothing here is believed because it was set. */
final class LinuxMeasurement {
    private static final long GET_PARENT_DEATH_SIGNAL = 2;
    private static final long GET_NO_NEW_PRIVILEGES = 39;
    private static final long NEW_USER_NAMESPACE = 0x10000000;
    private static final long ATTACH = 16;
    private static final long INTERNET = 2;
    private static final long STREAM = 1;
    private static final int WRITE_ONLY_CREATE = 0x1 | 0x40 | 0x80000;
    private static final int READ_ONLY = 0x80000;
    private static final int TRUNCATING = 0x1 | 0x200;
    private static final long UNLIMITED = -1;
    private static final int LIMIT_CPU = 0;
    private static final int LIMIT_DATA = 2;
    private static final int LIMIT_CORE = 4;

    private final Libc libc;

    LinuxMeasurement(Libc libc) {
        this.libc = libc;
    }

    Measured all(String scratch) {
        Measured measured = new Measured();
        measured.put(
                Guard.NO_NEW_PRIVILEGES,
                libc.call(SystemCall.PRCTL, GET_NO_NEW_PRIVILEGES, 0, 0, 0, 0) == 1);
        measured.put(Guard.SYSTEM_CALL_FILTER, filteredOnAllThreads());
        measured.put(Guard.FILE_RULES, !opens("/", READ_ONLY));
        measured.put(Guard.NO_SOCKET, noSocket());
        measured.put(Guard.NO_FILE_READ, noForeignFile());
        measured.put(Guard.NO_FILE_WRITE, noWriting(scratch));
        measured.put(Guard.NO_PROCESS, noProgram());
        measured.put(
                Guard.NO_PTRACE,
                libc.call(SystemCall.PTRACE, ATTACH, ProcessHandle.current().pid() + 100_000, 0, 0)
                        == -Libc.EPERM);
        // a process with threads is told EINVAL where nothing but its threads is in the way
        measured.put(
                Guard.NO_NAMESPACE,
                libc.call(SystemCall.UNSHARE, NEW_USER_NAMESPACE) == -Libc.EPERM);
        measured.put(Guard.EMPTY_ENVIRONMENT, emptyEnvironment());
        measured.put(Guard.OWN_PROCESSES, ownProcesses());
        measured.put(Guard.OWN_NETWORK, ownNetwork());
        measured.put(Guard.MEMORY_CAP, hardLimit(LIMIT_DATA) != UNLIMITED);
        measured.put(Guard.CPU_CAP, hardLimit(LIMIT_CPU) != UNLIMITED);
        measured.put(Guard.NO_CORE_DUMP, hardLimit(LIMIT_CORE) == 0);
        measured.put(Guard.DIES_WITH_PARENT, diesWithParent());
        measured.put(Guard.NO_CUTTING, noCutting());
        return measured;
    }

    private boolean filteredOnAllThreads() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.allMatch(
                    thread -> line(thread.resolve("status"), "Seccomp:").equals("2"));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean noSocket() {
        long socket = libc.call(SystemCall.SOCKET, INTERNET, STREAM, 0);
        if (socket >= 0) {
            libc.call(SystemCall.CLOSE, socket);
        }
        return socket < 0;
    }

    private boolean noForeignFile() {
        return Stream.of("/etc/passwd", "/etc/hostname", "/etc/machine-id", "/etc/shadow")
                .noneMatch(path -> opens(path, READ_ONLY));
    }

    private boolean noWriting(String scratch) {
        String name = "/assay-write-" + ProcessHandle.current().pid();
        return Stream.of("", "/var/tmp", "/dev/shm", "/usr/lib", System.getProperty("user.home"))
                .map(folder -> folder + name)
                .filter(path -> path.startsWith("/") && !path.startsWith(scratch))
                .noneMatch(path -> opens(path, WRITE_ONLY_CREATE));
    }

    private boolean opens(String path, int how) {
        long file = libc.open(path, how);
        if (file >= 0) {
            libc.call(SystemCall.CLOSE, file);
        }
        return file >= 0;
    }

    /** Where nothing is in the way, a program that does not exist gives ENOENT. */
    private boolean noProgram() {
        try (Arena arena = Arena.ofConfined()) {
            long result =
                    libc.call(
                            SystemCall.EXECVE,
                            arena.allocateFrom("/no/such/program").address(),
                            0,
                            0);
            return result == -Libc.EPERM;
        }
    }

    /** Where nothing is in the way, a file that does not exist gives ENOENT. */
    private boolean noCutting() {
        String none = "/no/such/file";
        try (Arena arena = Arena.ofConfined()) {
            long path = arena.allocateFrom(none).address();
            boolean old =
                    SystemCall.OPEN.exists()
                            && libc.call(SystemCall.OPEN, path, TRUNCATING, 0) != -Libc.EPERM;
            return !old
                    && libc.call(SystemCall.TRUNCATE, path, 0) == -Libc.EPERM
                    && libc.open(none, TRUNCATING) == -Libc.EPERM;
        }
    }

    private static boolean emptyEnvironment() {
        return List.of("ORT_DISABLE_TELEMETRY", "PWD").containsAll(System.getenv().keySet());
    }

    /** In a process name space of its own, the worker and its keeper have the first numbers. */
    private static boolean ownProcesses() {
        return ProcessHandle.current().pid() <= 16;
    }

    private static boolean ownNetwork() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/net/dev"))) {
            return lines.skip(2).allMatch(line -> line.strip().startsWith("lo:"));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean diesWithParent() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment signal = arena.allocate(4, 4);
            libc.call(SystemCall.PRCTL, GET_PARENT_DEATH_SIGNAL, signal.address(), 0, 0, 0);
            return signal.get(ValueLayout.JAVA_INT, 0) == 9;
        }
    }

    private long hardLimit(int which) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(16, 8);
            long result = libc.call(SystemCall.PRLIMIT64, 0, which, 0, pair.address());
            return result < 0 ? UNLIMITED : pair.get(ValueLayout.JAVA_LONG, 8);
        }
    }

    private static String line(Path file, String name) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
