package dev.assay.viewer.media;

/** Why a worker will not show an item, although nothing went wrong. */
public enum RefusalKind {
    EMPTY,
    /** No container or picture format that Assay reads. */
    UNKNOWN_FORMAT,
    /** The format is known, its structure is not sound. */
    DAMAGED,
    /** Container sound, codec not on the list or not part of this build. */
    UNSUPPORTED_CODEC,
    /** No picture and no sound stream. */
    NOTHING_TO_SHOW,
    /** More pixels, frames or streams than the limits allow. */
    TOO_LARGE,
    /** Decoding needs more memory than the worker may have. */
    MEMORY,
    /** No sandbox can be had on this machine, or a setting refuses the reduced one. */
    NO_SANDBOX
}
