package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the strips of a timeline lie, from the top of its canvas, in pixels. Pure.
 *
 * @param ruler height of the ruler
 * @param lanes top and height of each lane, as [top, bottom)
 * @param gutter width of the names on the left
 */
record TimelineRows(double ruler, List<Row> lanes, Row sound, Row notes, Row seen, double gutter) {
    /** From {@code top} to {@code bottom}. */
    record Row(double top, double bottom) {
        double middle() {
            return (top + bottom) / 2;
        }

        double height() {
            return bottom - top;
        }

        boolean holds(double y) {
            return y >= top && y < bottom;
        }
    }

    /**
     * @param compact the smaller sizes of a small window
     */
    static TimelineRows of(TimelineModel model, Look look, boolean compact) {
        double ruler = look.px(24);
        double y = ruler;
        List<Row> lanes = new ArrayList<>();
        for (Lane lane : model.lanes()) {
            double height = heightOf(lane, look, compact);
            lanes.add(new Row(y, y + height));
            y += height;
        }
        Row sound = new Row(y, y + look.px(compact ? 24 : 28));
        Row notes = new Row(sound.bottom(), sound.bottom() + look.px(compact ? 26 : 32));
        Row seen = new Row(notes.bottom(), notes.bottom() + look.px(compact ? 22 : 24));
        return new TimelineRows(
                ruler, List.copyOf(lanes), sound, notes, seen, look.px(compact ? 160 : 184));
    }

    private static double heightOf(Lane lane, Look look, boolean compact) {
        double one = look.px(compact ? 28 : 40);
        return switch (lane) {
            case Lane.Hidden hidden -> Math.max(look.px(88), one * Math.min(hidden.detectors(), 2));
            case Lane.Scores _, Lane.NotApplicable _ -> one;
        };
    }

    double height() {
        return seen.bottom();
    }
}
