package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Token;
import javafx.scene.canvas.GraphicsContext;

/**
 * A score line with its threshold, filled only above it, hatched where there is no score.
 *
 * <p>Where a pixel holds several frames it shows the greatest of them: a single frame over the
 * threshold stays visible however long the clip.
 */
final class ScorePainter {
    private final Strip strip;
    private final TimelineRows.Row row;
    private final ScoreTrack track;

    ScorePainter(Strip strip, TimelineRows.Row row, ScoreTrack track) {
        this.strip = strip;
        this.row = row;
        this.track = track;
    }

    void paint(boolean selected) {
        for (FrameSpan gap : track.gaps()) {
            double from = Math.max(strip.scale.x(gap.from()), strip.scale.left());
            double to = Math.min(strip.scale.x(gap.to() + 1.0), strip.scale.right());
            strip.hatch(from, to, row);
        }
        double line = y(track.threshold());
        fillAbove(line);
        strip.dashed(Token.T3, strip.scale.left(), strip.scale.right(), line);
        stroke(selected);
    }

    private void fillAbove(double line) {
        GraphicsContext g = strip.g;
        g.setFill(strip.color(Token.FILL).deriveColor(0, 1, 1, 0.45));
        for (double x = strip.scale.left(); x < strip.scale.right(); x++) {
            float score = greatestAt(x);
            if (score >= track.threshold()) {
                double top = y(score);
                g.fillRect(x, top, 1, Math.max(line - top, 1));
            }
        }
    }

    private void stroke(boolean selected) {
        GraphicsContext g = strip.g;
        g.setStroke(strip.color(selected ? Token.AC : Token.T2));
        g.setLineWidth(selected ? 1.5 : 1.25);
        boolean few = strip.scale.density() <= 1;
        boolean open = false;
        g.beginPath();
        if (few) {
            int last = strip.scale.frameAt(strip.scale.right());
            for (int f = strip.scale.frameAt(strip.scale.left()); f <= last; f++) {
                open = extend(g, strip.scale.centre(f), track.score(f), open);
            }
        } else {
            for (double x = strip.scale.left(); x < strip.scale.right(); x++) {
                open = extend(g, x + 0.5, greatestAt(x), open);
            }
        }
        g.stroke();
    }

    private boolean extend(GraphicsContext g, double x, float score, boolean open) {
        if (Float.isNaN(score)) {
            return false;
        }
        if (open) {
            g.lineTo(x, y(score));
        } else {
            // a lone frame between gaps is still a mark
            g.moveTo(x - 1, y(score));
            g.lineTo(x, y(score));
        }
        return true;
    }

    private float greatestAt(double x) {
        int from = strip.scale.frameAt(x);
        int to = Math.max(from, strip.scale.frameAt(x + 0.999));
        float greatest = Float.NaN;
        for (int f = from; f <= to; f++) {
            float score = track.score(f);
            if (!Float.isNaN(score) && !(score <= greatest)) {
                greatest = score;
            }
        }
        return greatest;
    }

    private double y(double score) {
        return y(row, track.fraction(score));
    }

    /** Where a part of the scale lies in a row. */
    static double y(TimelineRows.Row row, double fraction) {
        return row.bottom() - 5 - fraction * (row.height() - 10);
    }
}
