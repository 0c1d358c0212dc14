package dev.assay.viewer.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What lies under a point of the timeline.
 *
 * @param frame the frame of that column, within the clip
 * @param lane the detector's lane, or null on ruler, sound, notes and seen
 * @param note the note there, or null
 * @param words one sentence for a tool tip
 */
public record TimelineHit(int frame, @Nullable Lane lane, @Nullable NoteMark note, String words) {}
