package dev.assay.viewer.worker;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a worker is told when it starts, in this order.
 *
 * @param stage what this process is to do
 * @param frames the shared frame memory
 * @param scratch the one folder in which it may write
 * @param memory bytes it may have
 * @param processorSeconds it may use
 * @param threads of its decoder
 * @param readable files and folders it may read
 */
record WorkerArguments(
        Stage stage,
        Path frames,
        String scratch,
        long memory,
        long processorSeconds,
        int threads,
        List<String> readable) {
    private static final int FIXED = 6;

    /** The stages of a worker's life. */
    enum Stage {
        /** Unpack and load the native libraries, then end; no media is read. */
        PREPARE,
        /** Take on file rules, then become a worker that serves. */
        RESTRICT,
        /** Serve one item. */
        SERVE
    }

    static WorkerArguments parse(String[] arguments) {
        return new WorkerArguments(
                Stage.valueOf(arguments[0]),
                Path.of(arguments[1]),
                arguments[2],
                Long.parseLong(arguments[3]),
                Long.parseLong(arguments[4]),
                Integer.parseInt(arguments[5]),
                Arrays.asList(arguments).subList(FIXED, arguments.length));
    }

    /** What it may write. */
    List<String> writable() {
        return List.of(frames.toString(), scratch, "/dev/null");
    }
}
