package dev.assay.model.evidence.contents;

import dev.assay.model.item.ContentDigest;

/**
 * Something lasting that an entry names by its digest.
 *
 * @param what it is: {@code detection}, {@code card}, {@code provenance}, {@code trust-list},
 *     {@code policy-set}, {@code thresholds}, {@code evidence} or {@code intake-file}
 * @param entry the entry that names it
 * @param content its bytes; not changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent")
public record DossierObject(ContentDigest digest, String what, long entry, byte[] content) {}
