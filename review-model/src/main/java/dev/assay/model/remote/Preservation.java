package dev.assay.model.remote;

import java.time.Instant;

/** What reading back showed of a written record; the only thing a screen may claim. */
public sealed interface Preservation {
    /** Bytes equal, and a lock at least as strong as the one asked for is in force. */
    record Locked(LockMode mode, Instant until) implements Preservation {}

    /** Bytes equal, but nothing keeps the version from being deleted. */
    record StoredOnly() implements Preservation {}
}
