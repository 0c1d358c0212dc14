package dev.assay.app.demo;

/** Says its process id and stays until its parent ends. */
public final class WatchedChild {
    private WatchedChild() {}

    public static void main(String[] args) throws InterruptedException {
        ParentWatch.start();
        System.out.println(ProcessHandle.current().pid());
        System.out.flush();
        Thread.currentThread().join();
    }
}
