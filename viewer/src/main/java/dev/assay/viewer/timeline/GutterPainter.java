package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.PaintedWords;
import dev.assay.viewer.theme.Token;
import dev.assay.viewer.theme.Typeface;
import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;

/** The names left of the strips, with the score at the play head and the threshold. */
final class GutterPainter {
    private static final double PAD = 16;

    private final Strip strip;
    private final TimelineModel model;
    private final TimelineRows rows;
    private final boolean compact;

    GutterPainter(
            GraphicsContext g, Look look, TimelineModel model, TimelineRows rows, boolean compact) {
        this.strip = new Strip(g, look, TimelineScale.whole(0, rows.gutter(), 1));
        this.model = model;
        this.rows = rows;
        this.compact = compact;
    }

    void paint(int position, int selectedLane) {
        double right = rows.gutter() - strip.look.px(10);
        if (model.timed()) {
            quiet("Seconds", rows.ruler() / 2, Token.T3);
        } else {
            frames(right);
        }
        strip.line(Token.LINE, 0, rows.ruler() - 1, rows.gutter(), rows.ruler() - 1);
        for (int i = 0; i < rows.lanes().size(); i++) {
            lane(model.lanes().get(i), rows.lanes().get(i), position, i == selectedLane, right);
            divider(rows.lanes().get(i));
        }
        name("Sound", rows.sound().middle(), false, right);
        divider(rows.sound());
        String notes = model.notes().isEmpty() ? "My notes" : "My notes " + model.notes().size();
        name(notes, rows.notes().middle(), false, right);
        divider(rows.notes());
        name("Seen by me", rows.seen().middle(), false, right);
        strip.line(Token.LINE, rows.gutter() - 1, 0, rows.gutter() - 1, rows.height());
    }

    private void frames(double right) {
        quiet("Frames · ", rows.ruler() / 2, Token.T3);
        double x =
                strip.look.px(PAD)
                        + Strip.measure("Frames · ", strip.look.font(Typeface.WORDS, 11));
        strip.g.setFill(strip.color(Token.T2));
        RulerPainter.diamond(strip.g, x + 5, rows.ruler() / 2, 4);
        strip.words(
                Typeface.WORDS,
                11,
                Token.T3,
                "key",
                Strip.Box.left(x + strip.look.px(13), rows.ruler() / 2, right - x));
    }

    List<PaintedWords> painted() {
        return strip.painted();
    }

    private void lane(
            Lane lane, TimelineRows.Row row, int position, boolean selected, double right) {
        boolean twoLines = !compact || lane instanceof Lane.Hidden;
        double upper = twoLines ? row.middle() - strip.look.px(8) : row.middle();
        double lower = row.middle() + strip.look.px(8);
        double scoreRoom = lane instanceof Lane.Measured ? strip.look.px(40) : 0;
        name(lane.name(), upper, selected || lane instanceof Lane.Hidden, right - scoreRoom);
        if (lane instanceof Lane.Measured scores) {
            score(scores.track(), position, upper, right);
        }
        if (!twoLines) {
            return;
        }
        double noteRoom = lane instanceof Lane.Measured ? strip.look.px(56) : 0;
        double room = right - noteRoom - strip.look.px(PAD);
        String least = Strip.firstClause(lane.note());
        if (Strip.measure(least, strip.look.font(Typeface.WORDS, 11)) <= room) {
            strip.words(
                    Typeface.WORDS,
                    11,
                    Token.T3,
                    lane.note(),
                    Strip.Box.left(strip.look.px(PAD), lower, room));
        }
        if (lane instanceof Lane.Measured scores && scores.track().judged()) {
            strip.words(
                    Typeface.FIGURES,
                    11,
                    Token.T3,
                    "thr " + figure(scores.track().threshold()),
                    Strip.Box.right(right, lower, noteRoom + 8));
        }
    }

    private void score(ScoreTrack track, int position, double y, double right) {
        boolean known = track.known(position);
        boolean over = track.over(position);
        strip.words(
                over ? Typeface.FIGURES_BOLD : Typeface.FIGURES,
                12,
                over ? Token.WARN : Token.T1,
                known ? figure(track.score(position)) : "–",
                Strip.Box.right(right, y, strip.look.px(60)));
    }

    private void name(String words, double y, boolean strong, double right) {
        strip.words(
                strong ? Typeface.WORDS_BOLD : Typeface.WORDS,
                12,
                Token.T1,
                words,
                Strip.Box.left(strip.look.px(PAD), y, right - strip.look.px(PAD)));
    }

    private void quiet(String words, double y, Token token) {
        strip.words(
                Typeface.WORDS,
                11,
                token,
                words,
                Strip.Box.left(strip.look.px(PAD), y, rows.gutter()));
    }

    private void divider(TimelineRows.Row row) {
        strip.line(Token.LINE, 0, row.bottom() - 1, rows.gutter(), row.bottom() - 1);
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
