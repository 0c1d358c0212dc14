package dev.assay.viewer.wire;

/** One measure that confines a worker. The worker tries each from inside and says which held. */
public enum Guard {
    NO_NEW_PRIVILEGES(1 << 0, "It can gain no privileges."),
    SYSTEM_CALL_FILTER(1 << 1, "A system call filter is in force on all its threads."),
    FILE_RULES(1 << 2, "File rules (Landlock) are in force."),
    NO_SOCKET(1 << 3, "It can open no socket."),
    NO_FILE_READ(1 << 4, "It can read no file but its own program."),
    NO_FILE_WRITE(1 << 5, "It can write no file but the frame memory and its own scratch folder."),
    NO_PROCESS(1 << 6, "It can start no other program."),
    NO_PTRACE(1 << 7, "It can look into no other process."),
    NO_NAMESPACE(1 << 8, "It can make no namespace."),
    EMPTY_ENVIRONMENT(1 << 9, "It sees no environment variable of the console."),
    OWN_PROCESSES(1 << 10, "It sees no other process."),
    OWN_NETWORK(1 << 11, "It has a network of its own with nothing in it."),
    MEMORY_CAP(1 << 12, "Its memory is capped."),
    CPU_CAP(1 << 13, "Its processor time is capped."),
    NO_CORE_DUMP(1 << 14, "It leaves no memory image behind."),
    DIES_WITH_PARENT(1 << 15, "It ends when the console ends."),
    NO_CUTTING(1 << 16, "It cannot cut the frame memory under the console.");

    private final int bit;
    private final String sentence;

    Guard(int bit, String sentence) {
        this.bit = bit;
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public int bit() {
        return bit;
    }

    /** All bits a worker may send. */
    public static int allBits() {
        return (1 << values().length) - 1;
    }
}
