package dev.assay.model.sync;

/**
 * What one synchronisation wrote or found written.
 *
 * @param tiles hash tiles, whole and partial
 * @param bundles entry bundles, whole and partial
 * @param objects content-addressed objects
 * @param checkpoints signed checkpoints
 * @param decisions decisions the table accepted
 * @param locked of all objects, how many were read back with a lock in force
 * @param unlocked of all objects, how many were read back equal but without a lock
 */
public record SyncCounts(
        int tiles,
        int bundles,
        int objects,
        int checkpoints,
        int decisions,
        int locked,
        int unlocked) {}
