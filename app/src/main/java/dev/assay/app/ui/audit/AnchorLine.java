package dev.assay.app.ui.audit;

import java.time.Instant;

/**
 * A state of the log that somebody else has seen or keeps.
 *
 * @param what how, in a word or two
 * @param by who has it
 * @param outside whether it was given back from outside, and is not only said by this log
 * @param size entries it covers
 * @param root its root hash, hexadecimal
 * @param agrees whether the log has this root at this size
 */
public record AnchorLine(
        Instant at,
        String what,
        String by,
        boolean outside,
        long size,
        String root,
        boolean agrees) {}
