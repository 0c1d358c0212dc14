package dev.assay.model.audit.event;

import java.util.Optional;

/**
 * The thresholds of a detector changed.
 *
 * @param detector its name
 * @param before digest of the old set
 * @param after digest of the new set
 */
@EntryType("threshold.changed")
public record ThresholdChanged(
        String detector,
        @MemberName("old") Optional<Sha256> before,
        @MemberName("new") Sha256 after)
        implements Event {}
