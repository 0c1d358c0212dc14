package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Typeface;
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
    private static final double BESIDE_NOTHING = 28;
    private static final double BESIDE_NAME = 68;
    private static final double BESIDE_NOTE = 94;

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
                ruler, List.copyOf(lanes), sound, notes, seen, gutter(model, look, compact));
    }

    /** As wide as the longest words beside a lane ask for, within bounds. */
    private static double gutter(TimelineModel model, Look look, boolean compact) {
        double wanted = look.px(compact ? 160 : 184);
        for (Lane lane : model.lanes()) {
            boolean scores = lane instanceof Lane.Measured;
            double name = Strip.measure(lane.name(), look.font(Typeface.WORDS_BOLD, 12));
            wanted = Math.max(wanted, name + look.px(scores ? BESIDE_NAME : BESIDE_NOTHING));
            if (!compact) {
                String least = Strip.firstClause(lane.note());
                double note = Strip.measure(least, look.font(Typeface.WORDS, 11));
                wanted = Math.max(wanted, note + look.px(scores ? BESIDE_NOTE : BESIDE_NOTHING));
            }
        }
        return Math.min(Math.ceil(wanted), look.px(compact ? 200 : 248));
    }

    private static double heightOf(Lane lane, Look look, boolean compact) {
        double one = look.px(compact ? 28 : 40);
        return switch (lane) {
            case Lane.Hidden hidden -> Math.max(look.px(88), one * Math.min(hidden.detectors(), 2));
            case Lane.Measured _, Lane.NotApplicable _, Lane.Silent _ -> one;
        };
    }

    double height() {
        return seen.bottom();
    }
}
