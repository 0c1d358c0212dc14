package dev.assay.model.audit.event;

import java.time.Instant;

/**
 * The wall clock went back. Written by the log itself, and the only entry whose time may go back.
 *
 * @param before time of the entry before
 * @param after time of this entry
 */
@EntryType("clock.adjusted")
public record ClockAdjusted(@MemberName("old") Instant before, @MemberName("new") Instant after)
        implements Event {}
