package dev.assay.viewer.media;

import java.nio.file.Path;

/**
 * Ends what a worker's keeper left behind. Bubblewrap that is killed in the instant after it made
 * its child and before that child is bound to its life leaves it waiting for ever, holding the wire
 * open. Such a child is known by the folder of its frame memory, which is in its command line and
 * nowhere else.
 */
final class Leftovers {
    private Leftovers() {}

    static void end(Path folder) {
        String name = folder.toString();
        ProcessHandle.allProcesses()
                .filter(process -> !process.equals(ProcessHandle.current()))
                .filter(process -> process.info().commandLine().orElse("").contains(name))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
