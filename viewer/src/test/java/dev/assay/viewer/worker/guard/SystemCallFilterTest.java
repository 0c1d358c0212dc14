package dev.assay.viewer.worker.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter's program, run by a small machine of our own, with the numbers of each processor. */
class SystemCallFilterTest {
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x50001;
    private static final int ENOSYS = 0x50026;
    private static final int TRUNCATING = 0x200;
    private static final int THREAD = 0x10000;

    @ParameterizedTest
    @CsvSource({
        // processor, its name for the kernel, then: read, openat, socket, execve, ptrace, clone,
        // clone3, prlimit64
        "false, 0xC000003E, 0, 257, 41, 59, 101, 56, 435, 302",
        "true, 0xC00000B7, 63, 56, 198, 221, 117, 220, 435, 261"
    })
    void programsSocketsAndCuttingAreRefusedOnEachProcessor(
            boolean arm,
            String arch,
            int read,
            int openat,
            int socket,
            int execve,
            int ptrace,
            int clone,
            int clone3,
            int prlimit) {
        int here = Long.decode(arch).intValue();
        assertThat(run(arm, here, read)).isEqualTo(ALLOW);
        assertThat(run(arm, here, openat, 0, 0, 0)).isEqualTo(ALLOW);
        assertThat(run(arm, here, openat, 0, 0, TRUNCATING)).isEqualTo(EPERM);
        assertThat(run(arm, here, socket)).isEqualTo(EPERM);
        assertThat(run(arm, here, execve)).isEqualTo(EPERM);
        assertThat(run(arm, here, ptrace)).isEqualTo(EPERM);
        assertThat(run(arm, here, clone, THREAD)).isEqualTo(ALLOW);
        assertThat(run(arm, here, clone, 0)).isEqualTo(EPERM);
        assertThat(run(arm, here, clone3)).isEqualTo(ENOSYS);
        assertThat(run(arm, here, prlimit, 0, 0, 0)).isEqualTo(ALLOW);
        assertThat(run(arm, here, prlimit, 0, 0, 1)).isEqualTo(EPERM);
        assertThat(run(arm, here + 1, read)).isEqualTo(KILL);
    }

    private static int run(boolean arm, int arch, int number, int... arguments) {
        List<SystemCallFilter.Step> program = SystemCallFilter.program(arm);
        int value = 0;
        for (int i = 0; ; i++) {
            SystemCallFilter.Step step = program.get(i);
            switch (step.code()) {
                case 0x20 ->
                        value =
                                switch (step.value()) {
                                    case 0 -> number;
                                    case 4 -> arch;
                                    default -> argument(arguments, step.value() - 16);
                                };
                case 0x15 -> i += value == step.value() ? step.yes() : step.no();
                case 0x35 ->
                        i +=
                                Integer.compareUnsigned(value, step.value()) >= 0
                                        ? step.yes()
                                        : step.no();
                case 0x45 -> i += (value & step.value()) != 0 ? step.yes() : step.no();
                case 0x06 -> {
                    return step.value();
                }
                default -> throw new AssertionError(step.toString());
            }
        }
    }

    /** Each has two words, the lower one first. */
    private static int argument(int[] arguments, int at) {
        return at % 8 == 0 && at / 8 < arguments.length ? arguments[at / 8] : 0;
    }
}
