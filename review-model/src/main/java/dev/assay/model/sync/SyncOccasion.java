package dev.assay.model.sync;

/** Why the engine runs, which says whether the log is anchored at this size. */
public enum SyncOccasion {
    /** Work goes on: anchored once 60 seconds or 50 entries have passed since the last time. */
    BUSY,
    /** Lock, exit, or a person asked: anchored if anything is new. */
    NOW
}
