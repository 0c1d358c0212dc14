package dev.assay.model.evidence.contents;

import dev.assay.model.store.EntryRow;

/**
 * One entry of the log.
 *
 * @param bytes exactly what its leaf hash covers; not changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent")
public record DossierEntry(EntryRow row, byte[] bytes) {}
