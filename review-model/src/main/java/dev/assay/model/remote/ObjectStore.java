package dev.assay.model.remote;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A store of objects in buckets: S3 or a folder, one contract. Every call blocks and may be made
 * from any thread but the window's. What a store answers is not believed: callers bound what they
 * read and compare digests themselves.
 *
 * <p>Expected answers (missing, replaced, exists already) are results; a store that cannot be
 * reached, refuses the credentials or answers nonsense is an {@link EnvironmentException}.
 */
public interface ObjectStore {
    /**
     * One page of the versions under a prefix, in the order of their keys, newest version of a key
     * first. Delete markers are listed too, so that none hides a record.
     *
     * @param continuation {@link VersionPage#continuation()} of the page before, or null to begin
     */
    VersionPage list(String bucket, String prefix, @Nullable String continuation)
            throws EnvironmentException;

    /** What the store says of one exact version. */
    HeadOutcome head(ObjectRef ref) throws EnvironmentException;

    /**
     * Opens a range of one exact version.
     *
     * @param from first byte, from 0
     * @param to byte after the last one; greater than {@code from}, at most the object's size
     * @param ifMatch the entity tag the version must still have
     */
    OpenOutcome open(ObjectRef ref, long from, long to, String ifMatch) throws EnvironmentException;

    /**
     * Writes an object under a name that was never used, together with its SHA-256. A lost reply
     * leaves open whether it was written: repeat with the same bytes, then {@link
     * PutOutcome.Exists} may be one's own. {@link WriteOnce} does all of that.
     */
    PutOutcome putIfAbsent(String bucket, String key, byte[] bytes, Retention retention)
            throws EnvironmentException;

    /** What the bucket is set to, as read back now and never as configured. */
    BucketFacts bucket(String bucket) throws EnvironmentException;
}
