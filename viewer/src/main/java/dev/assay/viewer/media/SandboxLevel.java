package dev.assay.viewer.media;

/** How strongly a worker is confined, as measured from inside it. */
public enum SandboxLevel {
    /** Own namespaces (bubblewrap), resource limits and the worker's own system call filter. */
    FULL,
    /** No namespaces: the worker restricted itself before it read a byte. Said on screen. */
    REDUCED
}
