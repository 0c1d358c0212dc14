package dev.assay.model.audit.event;

import java.util.Optional;

/**
 * The policy set changed.
 *
 * @param before digest of the old set
 * @param after digest of the new set
 */
@EntryType("policy.changed")
public record PolicyChanged(
        @MemberName("old") Optional<Sha256> before, @MemberName("new") Sha256 after)
        implements Event {}
