package dev.assay.model.vault;

import dev.assay.model.item.ContentDigest;

/** What the digest of a fully written item said. */
public sealed interface SealOutcome {
    /** SHA-256 over all bytes that were written. */
    ContentDigest digest();

    /** The bytes are those that were promised, or nothing was promised. */
    record Verified(ContentDigest digest) implements SealOutcome {}

    /** The bytes are not those that were promised; they stay in the vault as evidence. */
    record Mismatch(ContentDigest digest, ContentDigest promised) implements SealOutcome {}
}
