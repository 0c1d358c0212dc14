package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Token;

/**
 * Stretches with one score each, as bars at the height of their score; filled down to the threshold
 * where over it, hatched where nothing was looked at. Bars of overlapping stretches cross.
 */
final class SegmentPainter {
    private static final double LEAST = 6;

    private final Strip strip;
    private final TimelineRows.Row row;
    private final Lane.Segments lane;

    SegmentPainter(Strip strip, TimelineRows.Row row, Lane.Segments lane) {
        this.strip = strip;
        this.row = row;
        this.lane = lane;
    }

    void paint(boolean selected) {
        for (FrameSpan gap : lane.unseen()) {
            strip.hatch(from(gap), to(gap), row);
        }
        double line = ScorePainter.y(row, lane.track().fraction(lane.track().threshold()));
        for (Segment segment : lane.segments()) {
            double from = from(segment.span());
            double wide = Math.max(to(segment.span()) - from, LEAST);
            if (from + wide <= strip.scale.left() || from >= strip.scale.right()) {
                continue;
            }
            double y = ScorePainter.y(row, lane.track().fraction(segment.score()));
            if (segment.score() >= lane.track().threshold()) {
                strip.g.setFill(strip.color(Token.FILL).deriveColor(0, 1, 1, 0.45));
                strip.g.fillRect(from, y, wide, Math.max(line - y, 1));
            }
            Token ink = selected ? Token.AC : Token.T2;
            strip.fill(ink, from, y - 2.5, wide, 5);
            if (!segment.exact() && wide > 2) {
                strip.fill(Token.BG1, from + 1, y - 1.5, wide - 2, 3);
            }
        }
        if (lane.track().judged()) {
            strip.dashed(Token.T3, strip.scale.left(), strip.scale.right(), line);
        }
    }

    private double from(FrameSpan span) {
        return Math.max(strip.scale.x(span.from()), strip.scale.left());
    }

    private double to(FrameSpan span) {
        return Math.min(strip.scale.x(span.to() + 1.0), strip.scale.right());
    }
}
