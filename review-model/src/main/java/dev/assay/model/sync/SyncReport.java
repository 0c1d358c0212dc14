package dev.assay.model.sync;

import dev.assay.model.remote.Head;
import org.jspecify.annotations.Nullable;

/**
 * What one synchronisation did, as it was read back.
 *
 * @param counts what was written
 * @param head the head as the table now has it, or null while nothing was replicated
 * @param pending entries of the device log that are not replicated yet
 * @param conflicts decisions of ours that were refused this time; each has become an entry
 * @param halt why the engine stopped and will not go on by itself, or null
 */
public record SyncReport(
        SyncCounts counts, @Nullable Head head, long pending, int conflicts, @Nullable Halt halt) {}
