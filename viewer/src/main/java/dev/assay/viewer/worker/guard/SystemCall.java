package dev.assay.viewer.worker.guard;

import java.util.EnumSet;
import java.util.Set;

/**
 * System calls of Linux with their numbers on x86-64 (arch/x86/entry/syscalls/syscall_64.tbl) and
 * on 64-bit ARM (include/uapi/asm-generic/unistd.h), -1 where it has none.
 */
enum SystemCall {
    CLOSE(3, 57),
    DUP(32, 23),
    DUP3(292, 24),
    OPEN(2, -1),
    OPENAT(257, 56),
    CLONE(56, 220),
    CLONE3(435),
    PRCTL(157, 167),
    PRLIMIT64(302, 261),
    SECCOMP(317, 277),
    LANDLOCK_CREATE_RULESET(444),
    LANDLOCK_ADD_RULE(445),
    LANDLOCK_RESTRICT_SELF(446),

    // refused whatever their arguments
    SOCKET(41, 198),
    CONNECT(42, 203),
    ACCEPT(43, 202),
    BIND(49, 200),
    LISTEN(50, 201),
    SOCKETPAIR(53, 199),
    ACCEPT4(288, 242),
    FORK(57, -1),
    VFORK(58, -1),
    EXECVE(59, 221),
    EXECVEAT(322, 281),
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    KCMP(312, 272),
    UNSHARE(272, 97),
    SETNS(308, 268),
    CHROOT(161, 51),
    PIVOT_ROOT(155, 41),
    MOUNT(165, 40),
    UMOUNT2(166, 39),
    OPEN_TREE(428),
    MOVE_MOUNT(429),
    FSOPEN(430),
    FSCONFIG(431),
    FSMOUNT(432),
    FSPICK(433),
    MOUNT_SETATTR(442),
    SETRLIMIT(160, 164),
    SWAPON(167, 224),
    SWAPOFF(168, 225),
    REBOOT(169, 142),
    SETHOSTNAME(170, 161),
    SETDOMAINNAME(171, 162),
    ADJTIMEX(159, 171),
    SETTIMEOFDAY(164, 170),
    CLOCK_SETTIME(227, 112),
    CLOCK_ADJTIME(305, 266),
    SYSLOG(103, 116),
    IOPL(172, -1),
    IOPERM(173, -1),
    CREATE_MODULE(174, -1),
    INIT_MODULE(175, 105),
    DELETE_MODULE(176, 106),
    GET_KERNEL_SYMS(177, -1),
    QUERY_MODULE(178, -1),
    NFSSERVCTL(180, 42),
    FINIT_MODULE(313, 273),
    KEXEC_LOAD(246, 104),
    KEXEC_FILE_LOAD(320, 294),
    ADD_KEY(248, 217),
    REQUEST_KEY(249, 218),
    KEYCTL(250, 219),
    PERF_EVENT_OPEN(298, 241),
    BPF(321, 280),
    USERFAULTFD(323, 282),
    NAME_TO_HANDLE_AT(303, 264),
    OPEN_BY_HANDLE_AT(304, 265),
    PIDFD_SEND_SIGNAL(424),
    PIDFD_OPEN(434),
    PIDFD_GETFD(438),
    IO_URING_SETUP(425),
    IO_URING_ENTER(426),
    IO_URING_REGISTER(427),
    SETUID(105, 146),
    SETGID(106, 144),
    SETREUID(113, 145),
    SETREGID(114, 143),
    SETRESUID(117, 147),
    SETRESGID(119, 149),
    SETGROUPS(116, 159),
    SETFSUID(122, 151),
    SETFSGID(123, 152),
    CAPSET(126, 91),
    TRUNCATE(76, 45),
    FTRUNCATE(77, 46),
    CREAT(85, -1),
    FALLOCATE(285, 47),
    OPENAT2(437),
    CHMOD(90, -1),
    FCHMOD(91, 52),
    CHOWN(92, -1),
    FCHOWN(93, 55),
    LCHOWN(94, -1),
    FCHOWNAT(260, 54),
    FCHMODAT(268, 53),
    MKNOD(133, -1),
    MKNODAT(259, 33),
    SETXATTR(188, 5),
    LSETXATTR(189, 6),
    FSETXATTR(190, 7),
    USELIB(134, -1),
    PERSONALITY(135, 92),
    USTAT(136, -1),
    SYSFS(139, -1),
    VHANGUP(153, 58),
    KILL(62, 129),
    SHMGET(29, 194),
    SHMAT(30, 196),
    SHMCTL(31, 195),
    SHMDT(67, 197),
    SEMGET(64, 190),
    SEMOP(65, 193),
    SEMCTL(66, 191),
    MSGGET(68, 186),
    MSGSND(69, 189),
    MSGRCV(70, 188),
    MSGCTL(71, 187),
    MQ_OPEN(240, 180);

    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private final int x86;
    private final int arm;

    SystemCall(int everywhere) {
        this(everywhere, everywhere);
    }

    SystemCall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
    }

    /** Those that a worker is refused whatever their arguments. */
    static Set<SystemCall> denied() {
        return EnumSet.range(SOCKET, MQ_OPEN);
    }

    /** Whether this processor has it. */
    boolean exists() {
        return number() != -1;
    }

    /** On the processor at hand. */
    int number() {
        return number(ARM);
    }

    int number(boolean onArm) {
        return onArm ? arm : x86;
    }
}
