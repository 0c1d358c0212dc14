package dev.assay.viewer.wire;

/** One measure that confines a worker. The worker tries each from inside and says which held. */
public enum Guard {
    NO_NEW_PRIVILEGES(
            1 << 0,
            "It can gain no privileges.",
            "Nothing keeps it from gaining privileges: a hole in the media code would go further."),
    SYSTEM_CALL_FILTER(
            1 << 1,
            "A system call filter is in force on all its threads.",
            "No system call filter is in force: it can ask the system for anything this account may."),
    FILE_RULES(
            1 << 2,
            "File rules (Landlock) are in force.",
            "File rules (Landlock) are missing: only the other measures keep it from files."),
    NO_SOCKET(
            1 << 3,
            "It can open no socket.",
            "It can open a socket: media code could talk to the network."),
    NO_FILE_READ(
            1 << 4,
            "It can read no file but its own program.",
            "It can read files of this account, not only its own program."),
    NO_FILE_WRITE(
            1 << 5,
            "It can write no file but the frame memory and its own scratch folder.",
            "It can write files of this account, not only its frame memory and scratch folder."),
    NO_PROCESS(1 << 6, "It can start no other program.", "It can start other programs."),
    NO_PTRACE(
            1 << 7,
            "It can look into no other process.",
            "It can look into other processes of this account."),
    NO_NAMESPACE(
            1 << 8,
            "It can make no namespace.",
            "It can make namespaces, which opens more of the kernel to it."),
    EMPTY_ENVIRONMENT(
            1 << 9,
            "It sees no environment variable of the console.",
            "It sees environment variables of the console, which may name secrets."),
    OWN_PROCESSES(
            1 << 10,
            "It sees no other process.",
            "It shares the process list: it sees that other programs run."),
    OWN_NETWORK(
            1 << 11,
            "It has a network of its own with nothing in it.",
            "It shares the network of this machine: only the ban on sockets keeps it off."),
    MEMORY_CAP(
            1 << 12,
            "Its memory is capped.",
            "Its memory is not capped: a file can fill the memory of this machine."),
    CPU_CAP(
            1 << 13,
            "Its processor time is capped.",
            "Its processor time is not capped: a file can keep the processor busy."),
    NO_CORE_DUMP(
            1 << 14,
            "It leaves no memory image behind.",
            "A crash can leave a memory image with parts of the media on the disk."),
    DIES_WITH_PARENT(
            1 << 15,
            "It ends when the console ends.",
            "It may go on for a while after the console has ended."),
    NO_CUTTING(
            1 << 16,
            "It cannot cut the frame memory under the console.",
            "It can cut the frame memory under the console, which would end the console.");

    private final int bit;
    private final String held;
    private final String lost;

    Guard(int bit, String held, String lost) {
        this.bit = bit;
        this.held = held;
        this.lost = lost;
    }

    /** What holds while the measure is in force. */
    public String held() {
        return held;
    }

    /** What is missing without it, and what that means. */
    public String lost() {
        return lost;
    }

    public int bit() {
        return bit;
    }

    /** All bits a worker may send. */
    public static int allBits() {
        return (1 << values().length) - 1;
    }
}
