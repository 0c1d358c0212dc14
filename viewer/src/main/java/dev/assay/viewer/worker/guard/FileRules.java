package dev.assay.viewer.worker.guard;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * Landlock rules: what is not listed can be neither read, written, made nor run. They bind the
 * calling thread, the threads it makes and the program it becomes; a process that must be bound as
 * a whole applies them and then replaces itself.
 */
final class FileRules {
    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;
    private static final long ALL_OF_ABI_1 = (1L << 13) - 1;
    private static final long REFER = 1L << 13;
    private static final long TRUNCATE = 1L << 14;
    private static final long DEVICE_CONTROL = 1L << 15;
    private static final long NETWORK = 3;
    private static final long SCOPES = 3;
    private static final long VERSION = 1;
    private static final long PATH_BENEATH = 1;
    private static final long ONLY_AS_A_NAME = 0x200000 | 0x80000; // O_PATH | O_CLOEXEC

    private final Libc libc;

    FileRules(Libc libc) {
        this.libc = libc;
    }

    /** Whether they are now in force for this thread and what it makes. */
    boolean apply(List<String> readable, List<String> writable) {
        long abi = libc.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, VERSION);
        if (abi < 1) {
            return false;
        }
        long handled = ALL_OF_ABI_1;
        handled |= abi >= 2 ? REFER : 0;
        handled |= abi >= 3 ? TRUNCATE : 0;
        handled |= abi >= 5 ? DEVICE_CONTROL : 0;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(24, 8);
            attributes.set(ValueLayout.JAVA_LONG, 0, handled);
            attributes.set(ValueLayout.JAVA_LONG, 8, abi >= 4 ? NETWORK : 0);
            attributes.set(ValueLayout.JAVA_LONG, 16, abi >= 6 ? SCOPES : 0);
            long size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
            long rules =
                    libc.call(SystemCall.LANDLOCK_CREATE_RULESET, attributes.address(), size, 0);
            if (rules < 0) {
                return false;
            }
            boolean sound = true;
            for (String path : readable) {
                sound &= allow(arena, rules, path, EXECUTE | READ_FILE | READ_DIR);
            }
            for (String path : writable) {
                sound &= allow(arena, rules, path, handled & ~(EXECUTE | DEVICE_CONTROL));
            }
            boolean done = sound && libc.call(SystemCall.LANDLOCK_RESTRICT_SELF, rules, 0) == 0;
            libc.call(SystemCall.CLOSE, rules);
            return done;
        }
    }

    /** What does not exist needs no rule. */
    private boolean allow(Arena arena, long rules, String path, long rights) {
        long name = libc.open(path, ONLY_AS_A_NAME);
        if (name < 0) {
            return true;
        }
        long fitting =
                new File(path).isDirectory()
                        ? rights
                        : rights & (EXECUTE | READ_FILE | WRITE_FILE | TRUNCATE);
        MemorySegment rule = arena.allocate(12, 8);
        rule.set(ValueLayout.JAVA_LONG, 0, fitting);
        rule.set(ValueLayout.JAVA_INT, 8, (int) name);
        boolean added =
                libc.call(SystemCall.LANDLOCK_ADD_RULE, rules, PATH_BENEATH, rule.address(), 0)
                        == 0;
        libc.call(SystemCall.CLOSE, name);
        return added;
    }
}
