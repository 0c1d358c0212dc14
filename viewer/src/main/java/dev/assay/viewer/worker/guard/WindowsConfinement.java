package dev.assay.viewer.worker.guard;

import dev.assay.viewer.wire.Guard;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * Windows: a keeper, which reads no media, starts the worker in an app container without
 * capabilities and in a job that caps it and ends with the keeper. Written from documentation; not
 * yet run on Windows.
 */
final class WindowsConfinement implements Confinement {
    private static final Set<String> ENVIRONMENT =
            Set.of("ORT_DISABLE_TELEMETRY", "SystemRoot", "LOCALAPPDATA", "TEMP", "TMP");

    private long memory;
    private long processorSeconds;

    /** Java's own printing goes to standard error; there is no other name for a handle. */
    @Override
    public OutputStream output() {
        System.setOut(System.err);
        return new FileOutputStream(FileDescriptor.out);
    }

    /**
     * Starts the worker and waits for its end, which becomes the keeper's own.
     *
     * @param readable the name of the container, to which the files were opened before
     */
    @Override
    public void become(String before, String now, List<String> readable, List<String> writable)
            throws IOException {
        ProcessHandle.current()
                .parent()
                .ifPresent(console -> {
                    var _ = console.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
                });
        try (WindowsJob job = WindowsJob.make(memory, processorSeconds)) {
            String line =
                    WindowsContainer.commandLine().replace(" " + before + " ", " " + now + " ");
            int ended = new WindowsContainer(readable.getFirst()).run(line, job);
            Runtime.getRuntime().halt(ended);
        }
    }

    /** Kept for the job: a process of one's own is capped by the one that starts it. */
    @Override
    public void bind(long bytes, long seconds) {
        memory = bytes;
        processorSeconds = seconds;
    }

    /** Container and job have been in force from the first instruction on. */
    @Override
    public void seal() {}

    @Override
    public Measured measure(String frames, String scratch) {
        Measured measured = Trials.of(frames, ENVIRONMENT);
        WindowsJob.Limits limits = WindowsJob.limits();
        measured.put(Guard.NO_PROCESS, WindowsContainer.startsNothing());
        measured.put(Guard.MEMORY_CAP, limits.memory());
        measured.put(Guard.CPU_CAP, limits.processorTime());
        measured.put(Guard.DIES_WITH_PARENT, limits.endsWithKeeper());
        return measured;
    }
}
