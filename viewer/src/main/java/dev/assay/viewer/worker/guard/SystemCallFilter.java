package dev.assay.viewer.worker.guard;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * A seccomp filter on all threads of this process (TSYNC): no sockets, no programs, no processes,
 * no tracing, no namespaces, no raised limits. Refused calls give EPERM, foreign ABIs end the
 * process.
 */
final class SystemCallFilter {
    private static final int ARCH_X86_64 = 0xC000003E;
    private static final int ARCH_AARCH64 = 0xC00000B7;
    private static final int LOAD = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private static final int IF_EQUAL = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    private static final int IF_AT_LEAST = 0x35; // BPF_JMP | BPF_JGE | BPF_K
    private static final int IF_BITS = 0x45; // BPF_JMP | BPF_JSET | BPF_K
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int ERRNO = 0x00050000;
    private static final int THREAD = 0x10000; // CLONE_THREAD
    private static final int TRUNCATING = 0x200; // O_TRUNC
    private static final int NUMBER_AT = 0;
    private static final int ARCH_AT = 4;
    private static final int ARGUMENTS_AT = 16;

    private static final long SET_MODE_FILTER = 1;
    private static final long ON_ALL_THREADS = 1;

    record Step(int code, int yes, int no, int value) {}

    private final Libc libc;

    SystemCallFilter(Libc libc) {
        this.libc = libc;
    }

    /** Whether it is now in force on every thread; needs no-new-privileges. */
    boolean apply() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (!arm && !System.getProperty("os.arch").equals("amd64")) {
            return false;
        }
        List<Step> program = program(arm);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment steps = arena.allocate(program.size() * 8L, 8);
            for (int i = 0; i < program.size(); i++) {
                Step step = program.get(i);
                steps.set(ValueLayout.JAVA_SHORT, i * 8L, (short) step.code);
                steps.set(ValueLayout.JAVA_BYTE, i * 8L + 2, (byte) step.yes);
                steps.set(ValueLayout.JAVA_BYTE, i * 8L + 3, (byte) step.no);
                steps.set(ValueLayout.JAVA_INT, i * 8L + 4, step.value);
            }
            MemorySegment head = arena.allocate(16, 8);
            head.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
            head.set(ValueLayout.JAVA_LONG, 8, steps.address());
            return libc.call(SystemCall.SECCOMP, SET_MODE_FILTER, ON_ALL_THREADS, head.address())
                    == 0;
        }
    }

    /** Files may be opened, but not cut by that. */
    private static void uncut(List<Step> steps, int number, int flags) {
        steps.add(new Step(IF_EQUAL, 0, 4, number));
        steps.add(new Step(LOAD, 0, 0, ARGUMENTS_AT + 8 * flags));
        steps.add(new Step(IF_BITS, 0, 1, TRUNCATING));
        steps.add(new Step(RETURN, 0, 0, ERRNO | Libc.EPERM));
        steps.add(new Step(RETURN, 0, 0, ALLOW));
    }

    /** What the kernel runs on each call; its numbers are those of the processor. */
    static List<Step> program(boolean arm) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(LOAD, 0, 0, ARCH_AT));
        steps.add(new Step(IF_EQUAL, 1, 0, arm ? ARCH_AARCH64 : ARCH_X86_64));
        steps.add(new Step(RETURN, 0, 0, KILL));
        steps.add(new Step(LOAD, 0, 0, NUMBER_AT));
        steps.add(new Step(IF_AT_LEAST, 0, 1, 0x40000000));
        steps.add(new Step(RETURN, 0, 0, KILL));
        // threads are made through clone, whose flags can be read; clone3 hides them in memory
        steps.add(new Step(IF_EQUAL, 0, 1, SystemCall.CLONE3.number(arm)));
        steps.add(new Step(RETURN, 0, 0, ERRNO | Libc.ENOSYS));
        steps.add(new Step(IF_EQUAL, 0, 4, SystemCall.CLONE.number(arm)));
        steps.add(new Step(LOAD, 0, 0, ARGUMENTS_AT));
        steps.add(new Step(IF_BITS, 0, 1, THREAD));
        steps.add(new Step(RETURN, 0, 0, ALLOW));
        steps.add(new Step(RETURN, 0, 0, ERRNO | Libc.EPERM));
        // limits may be read (a null second structure), not set
        steps.add(new Step(IF_EQUAL, 0, 6, SystemCall.PRLIMIT64.number(arm)));
        steps.add(new Step(LOAD, 0, 0, ARGUMENTS_AT + 16));
        steps.add(new Step(IF_EQUAL, 0, 3, 0));
        steps.add(new Step(LOAD, 0, 0, ARGUMENTS_AT + 20));
        steps.add(new Step(IF_EQUAL, 0, 1, 0));
        steps.add(new Step(RETURN, 0, 0, ALLOW));
        steps.add(new Step(RETURN, 0, 0, ERRNO | Libc.EPERM));
        if (!arm) {
            uncut(steps, SystemCall.OPEN.number(false), 1);
        }
        uncut(steps, SystemCall.OPENAT.number(arm), 2);
        for (SystemCall call : SystemCall.denied()) {
            if (call.number(arm) >= 0) {
                steps.add(new Step(IF_EQUAL, 0, 1, call.number(arm)));
                steps.add(new Step(RETURN, 0, 0, ERRNO | Libc.EPERM));
            }
        }
        steps.add(new Step(RETURN, 0, 0, ALLOW));
        return steps;
    }
}
