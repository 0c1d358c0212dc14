package dev.assay.model.audit.event;

/**
 * A note was attached to a range of frames.
 *
 * @param note commitment to the text
 * @param from first frame
 * @param to last frame
 */
@EntryType("item.annotated")
public record Annotated(Commitment note, long from, long to) implements Event {}
