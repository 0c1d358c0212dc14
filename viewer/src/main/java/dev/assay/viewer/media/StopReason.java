package dev.assay.viewer.media;

/** Why a worker ended although its item was still wanted. */
public enum StopReason {
    CRASHED,
    HUNG,
    MEMORY,
    CPU,
    /** It said something that the wire does not allow. */
    PROTOCOL,
    /** The console closed the session. */
    CLOSED
}
