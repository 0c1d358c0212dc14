package dev.assay.model.audit.event;

import java.util.List;

/**
 * Frames were on screen.
 *
 * @param spans which frames, and whether filtered
 * @param millis commitment to how long, in milliseconds
 */
@EntryType("item.viewed")
public record Viewed(List<FrameSpan> spans, Commitment millis) implements Event {
    public Viewed {
        spans = List.copyOf(spans);
    }
}
