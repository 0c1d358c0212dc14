package dev.assay.viewer.worker.guard;

/** System call numbers of Linux on x86-64 (arch/x86/entry/syscalls/syscall_64.tbl). */
final class Syscalls {
    static final int OPEN = 2;
    static final int CLOSE = 3;
    static final int DUP = 32;
    static final int DUP2 = 33;
    static final int SOCKET = 41;
    static final int CLONE = 56;
    static final int EXECVE = 59;
    static final int TRUNCATE = 76;
    static final int PTRACE = 101;
    static final int PRCTL = 157;
    static final int SETRLIMIT = 160;
    static final int OPENAT = 257;
    static final int UNSHARE = 272;
    static final int PRLIMIT64 = 302;
    static final int SECCOMP = 317;
    static final int CLONE3 = 435;
    static final int LANDLOCK_CREATE_RULESET = 444;
    static final int LANDLOCK_ADD_RULE = 445;
    static final int LANDLOCK_RESTRICT_SELF = 446;

    /** Refused with EPERM whatever their arguments. */
    static final int[] DENIED = {
        SOCKET,
        42,
        43,
        49,
        50,
        53,
        288, // socket connect accept bind listen socketpair accept4
        57,
        58,
        EXECVE,
        322, // fork vfork execve execveat
        PTRACE,
        310,
        311,
        312, // ptrace process_vm_readv process_vm_writev kcmp
        UNSHARE,
        308, // unshare setns
        161,
        155,
        165,
        166,
        428,
        429,
        430,
        431,
        432,
        433,
        442, // chroot pivot_root mount family
        SETRLIMIT,
        167,
        168,
        169,
        170,
        171,
        159,
        164,
        227,
        305, // limits, swap, names, clocks
        103,
        172,
        173,
        174,
        175,
        176,
        177,
        178,
        180,
        313, // syslog iopl ioperm modules
        246,
        320, // kexec
        248,
        249,
        250, // keys
        298,
        321,
        323, // perf_event_open bpf userfaultfd
        303,
        304, // name_to_handle_at open_by_handle_at
        424,
        434,
        438, // pidfd_send_signal pidfd_open pidfd_getfd
        425,
        426,
        427, // io_uring
        105,
        106,
        113,
        114,
        117,
        119,
        116,
        122,
        123,
        126, // identities and capabilities
        TRUNCATE,
        77,
        85,
        285,
        437, // truncate ftruncate creat fallocate openat2
        90,
        91,
        92,
        93,
        94,
        260,
        268,
        133,
        259,
        188,
        189,
        190, // chmod chown mknod xattr
        134,
        135,
        136,
        139,
        153,
        62, // uselib personality ustat sysfs vhangup kill
        29,
        30,
        31,
        67,
        64,
        65,
        66,
        68,
        69,
        70,
        71,
        240 // System V and POSIX queues
    };

    private Syscalls() {}
}
