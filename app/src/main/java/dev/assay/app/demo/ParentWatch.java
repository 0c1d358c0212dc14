package dev.assay.app.demo;

/** Ends this process when the one that started it ends, whatever ends it. */
public final class ParentWatch {
    private ParentWatch() {}

    /** Watches from now on; without effect where the parent cannot be seen. */
    public static void start() {
        ProcessHandle.current().parent().ifPresent(ParentWatch::endWith);
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().exit(3));
    }
}
