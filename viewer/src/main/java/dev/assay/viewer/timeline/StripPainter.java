package dev.assay.viewer.timeline;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.Token;
import dev.assay.viewer.theme.Typeface;
import java.util.List;
import javafx.scene.text.Font;

/** Everything right of the names: ruler, lanes, sound, notes, what was seen. */
final class StripPainter {
    private final Strip strip;
    private final TimelineModel model;
    private final TimelineRows rows;

    StripPainter(Strip strip, TimelineModel model, TimelineRows rows) {
        this.strip = strip;
        this.model = model;
        this.rows = rows;
    }

    void paint(int selectedLane) {
        new RulerPainter(strip, rows.ruler()).paint(model);
        for (int i = 0; i < rows.lanes().size(); i++) {
            TimelineRows.Row row = rows.lanes().get(i);
            lane(model.lanes().get(i), row, i == selectedLane);
            divider(row);
        }
        sound();
        divider(rows.sound());
        model.notes().forEach(this::note);
        divider(rows.notes());
        seen();
    }

    private void lane(Lane lane, TimelineRows.Row row, boolean selected) {
        switch (lane) {
            case Lane.Scores scores -> new ScorePainter(strip, row, scores.track()).paint(selected);
            case Lane.Segments segments -> new SegmentPainter(strip, row, segments).paint(selected);
            case Lane.NotApplicable not -> missing(row, "Not applicable: " + not.reason());
            case Lane.Silent silent -> silent(row, silent);
            case Lane.Hidden hidden -> hidden(row, hidden);
        }
    }

    private void hidden(TimelineRows.Row row, Lane.Hidden hidden) {
        TimelineScale scale = strip.scale;
        strip.box(
                Token.BG2,
                Token.LINE,
                scale.left(),
                row.top() + 8,
                scale.width(),
                row.height() - 16);
        Font font = strip.look.font(Typeface.WORDS, 12);
        double room = scale.width() - strip.look.px(48);
        double wide = Strip.measure(Strip.cut(hidden.sentence(), font, room), font);
        double middle = scale.left() + scale.width() / 2;
        double icon = middle - wide / 2 - strip.look.px(18);
        strip.icon(Icon.EYE_OFF, 16, Token.T2, icon, row.middle());
        strip.words(
                Typeface.WORDS,
                12,
                Token.T2,
                hidden.sentence(),
                Strip.Box.middle(middle, row.middle(), room));
    }

    /** As many names as there is room for, and how many more. */
    private void silent(TimelineRows.Row row, Lane.Silent lane) {
        List<String> names = lane.detectors().stream().map(Lane::name).toList();
        Font font = strip.look.font(Typeface.WORDS, 11);
        missing(row, Strip.list("Not applicable: ", names, font, missingRoom()));
    }

    private double missingRoom() {
        return strip.scale.width() - 32;
    }

    /** Hatch with the reason in words, on a ground of their own so that they can be read. */
    private void missing(TimelineRows.Row row, String words) {
        TimelineScale scale = strip.scale;
        strip.hatch(scale.left(), scale.right(), row);
        Font font = strip.look.font(Typeface.WORDS, 11);
        double room = missingRoom();
        double wide = Strip.measure(Strip.cut(words, font, room), font) + strip.look.px(16);
        double x = scale.left() + scale.width() / 2;
        strip.fill(Token.BG1, x - wide / 2, row.top() + 5, wide, row.height() - 10);
        strip.words(Typeface.WORDS, 11, Token.T2, words, Strip.Box.middle(x, row.middle(), room));
    }

    private void sound() {
        TimelineRows.Row row = rows.sound();
        switch (model.sound()) {
            case Sound.None _ ->
                    strip.words(
                            Typeface.WORDS,
                            11,
                            Token.T3,
                            "No sound in this clip",
                            Strip.Box.left(
                                    strip.scale.left() + 8, row.middle(), strip.scale.width()));
            case Sound.Unknown unknown -> missing(row, unknown.reason());
            case Sound.Levels levels -> levels(row, levels);
        }
    }

    private void levels(TimelineRows.Row row, Sound.Levels sound) {
        TimelineScale scale = strip.scale;
        int count = sound.levels().size();
        strip.g.setFill(strip.color(Token.CTL));
        for (double x = scale.left(); count > 0 && x < scale.right(); x += 4) {
            double frame = scale.first() + (x - scale.left()) * scale.density();
            int at = Math.clamp((long) (frame / scale.frames() * count), 0, count - 1);
            float level = sound.levels().get(at);
            if (Float.isNaN(level)) {
                continue;
            }
            double half = Math.max(1, level * (row.height() / 2 - 4));
            strip.g.fillRect(x, row.middle() - half, 2, 2 * half);
        }
    }

    /**
     * Words stand in their box, else beside it; without room for either they are left to the tip
     * and the table: never half a word.
     */
    private void note(NoteMark note) {
        double from = Math.max(strip.scale.x(note.span().from()), strip.scale.left());
        double to = Math.min(strip.scale.x(note.span().to() + 1.0), strip.scale.right());
        if (to <= strip.scale.left() || from >= strip.scale.right()) {
            return;
        }
        double wide = Math.max(to - from, 4);
        TimelineRows.Row row = rows.notes();
        strip.box(Token.ACBG, Token.AC, from, row.top() + 4, wide, row.height() - 8);
        double words = Strip.measure(note.text(), strip.look.font(Typeface.WORDS, 11));
        double end = from + wide;
        double x = words <= wide - 12 ? from + 7 : end + 6;
        double room = (words <= wide - 12 ? end : nextNote(note)) - x;
        if (words <= room) {
            strip.words(
                    Typeface.WORDS,
                    11,
                    Token.T1,
                    note.text(),
                    Strip.Box.left(x, row.middle(), room));
        }
    }

    /** Where the next note begins, or the strip ends. */
    private double nextNote(NoteMark note) {
        return model.notes().stream()
                .filter(other -> other.span().from() > note.span().to())
                .mapToDouble(other -> strip.scale.x(other.span().from()))
                .reduce(strip.scale.right(), Math::min);
    }

    private void seen() {
        TimelineRows.Row row = rows.seen();
        double top = Math.rint(row.middle()) - 3;
        double end = strip.scale.left();
        for (SeenSpan span : model.seen()) {
            double from = Math.max(strip.scale.x(span.span().from()), strip.scale.left());
            double to = Math.min(strip.scale.x(span.span().to() + 1.0), strip.scale.right());
            if (to - from <= 0) {
                continue;
            }
            end = Math.max(end, to);
            strip.fill(Token.AC, from, top, Math.max(to - from, 1), 7);
            if (span.filtered() && to - from > 2) {
                strip.fill(Token.BG1, from + 1, top + 1, to - from - 2, 5);
            }
        }
        seenWords(end, row);
    }

    /** Right of the last bar, or above nothing where the bar fills the strip. */
    private void seenWords(double end, TimelineRows.Row row) {
        String share = model.seenPercent() + " %";
        String full = share + " · solid unfiltered, outline filtered";
        Font font = strip.look.font(Typeface.WORDS, 11);
        double room = strip.scale.right() - end - 12;
        String words = Strip.measure(full, font) <= room ? full : share;
        if (Strip.measure(words, font) <= room) {
            strip.words(
                    Typeface.WORDS,
                    11,
                    Token.T2,
                    words,
                    Strip.Box.left(end + 12, row.middle(), room));
        }
    }

    private void divider(TimelineRows.Row row) {
        strip.line(Token.LINE, 0, row.bottom() - 1, strip.scale.right(), row.bottom() - 1);
    }
}
