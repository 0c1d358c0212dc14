package dev.assay.model.remote;

/**
 * A bucket as read back.
 *
 * @param versioned whether every write makes a new version
 * @param locking whether the bucket accepts retention on objects and versions them; a peer that
 *     says "lock enabled" without versioning does not count
 */
public record BucketFacts(boolean versioned, boolean locking) {}
