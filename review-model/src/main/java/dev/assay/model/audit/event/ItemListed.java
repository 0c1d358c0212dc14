package dev.assay.model.audit.event;

import java.util.Optional;

/**
 * An object in quarantine became an item, at the first act on it.
 *
 * @param object commitment to bucket, key and version
 * @param bytes length as the store gives it
 * @param intakeRecord digest of the intake record, if there is one
 */
@EntryType("item.listed")
public record ItemListed(Commitment object, long bytes, Optional<Sha256> intakeRecord)
        implements Event {}
