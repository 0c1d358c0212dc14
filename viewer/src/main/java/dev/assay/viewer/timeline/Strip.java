package dev.assay.viewer.timeline;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.PaintedWords;
import dev.assay.viewer.theme.Token;
import dev.assay.viewer.theme.Typeface;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The few strokes every strip of the timeline is drawn with, in the colours of one look. */
final class Strip {
    final GraphicsContext g;
    final Look look;
    final TimelineScale scale;
    private final List<PaintedWords> painted = new ArrayList<>();

    Strip(GraphicsContext g, Look look, TimelineScale scale) {
        this.g = g;
        this.look = look;
        this.scale = scale;
    }

    Color color(Token token) {
        return look.color(token);
    }

    /** A line one pixel wide that falls on pixels. */
    void line(Token token, double x1, double y1, double x2, double y2) {
        g.setStroke(color(token));
        g.setLineWidth(1);
        g.strokeLine(snap(x1), snap(y1), snap(x2), snap(y2));
    }

    void dashed(Token token, double x1, double x2, double y) {
        g.setLineDashes(4, 3);
        line(token, x1, y, x2, y);
        g.setLineDashes();
    }

    void fill(Token token, double x, double y, double w, double h) {
        g.setFill(color(token));
        g.fillRect(x, y, w, h);
    }

    /** A box with a border on pixels. */
    void box(Token ground, Token border, double x, double y, double w, double h) {
        g.setFill(color(ground));
        g.fillRoundRect(snap(x), snap(y), Math.rint(w) - 1, Math.rint(h) - 1, 6, 6);
        g.setStroke(color(border));
        g.setLineWidth(1);
        g.strokeRoundRect(snap(x), snap(y), Math.rint(w) - 1, Math.rint(h) - 1, 6, 6);
    }

    /** Diagonal lines with a frame: missing is shown as missing. */
    void hatch(double x1, double x2, TimelineRows.Row row) {
        double top = row.top() + 4;
        double bottom = row.bottom() - 4;
        if (x2 - x1 < 1) {
            return;
        }
        g.save();
        g.beginPath();
        g.rect(x1, top, x2 - x1, bottom - top);
        g.clip();
        g.setStroke(color(Token.CTL).deriveColor(0, 1, 1, 0.6));
        g.setLineWidth(1);
        double tall = bottom - top;
        double first = Math.floor((x1 - tall) / 8) * 8;
        for (double x = first; x < x2; x += 8) {
            g.strokeLine(x, bottom, x + tall, top);
        }
        g.restore();
        g.setStroke(color(Token.LINE));
        g.setLineWidth(1);
        g.strokeRect(snap(x1), snap(top), Math.rint(x2 - x1) - 1, Math.rint(tall) - 1);
    }

    /** An icon with its middle at (x, y). */
    void icon(Icon icon, double size, Token token, double x, double y) {
        double edge = look.px(size);
        g.save();
        g.translate(x - edge / 2, y - edge / 2);
        g.scale(edge / Icon.EDGE, edge / Icon.EDGE);
        g.setStroke(color(token));
        g.setLineWidth(Icon.strokeAt(edge));
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.beginPath();
        g.appendSVGPath(icon.svgPath());
        g.stroke();
        g.restore();
    }

    /** Words from {@code x}, shortened where they would pass {@code width}. */
    void words(Typeface face, double size, Token token, String words, Box at) {
        Font font = look.font(face, size);
        g.setFont(font);
        g.setFill(color(token));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(at.align());
        String shown = cut(words, font, at.width());
        g.fillText(shown, at.x(), at.y());
        painted.add(new PaintedWords(words, shown, at.place(measure(shown, font), look.px(size))));
    }

    /** All words since it was made. */
    List<PaintedWords> painted() {
        return List.copyOf(painted);
    }

    /** Where words stand: the anchor of their line and the room they have. */
    record Box(double x, double y, double width, TextAlignment align) {
        static Box left(double x, double y, double width) {
            return new Box(x, y, width, TextAlignment.LEFT);
        }

        static Box right(double x, double y, double width) {
            return new Box(x, y, width, TextAlignment.RIGHT);
        }

        static Box middle(double x, double y, double width) {
            return new Box(x, y, width, TextAlignment.CENTER);
        }

        private Rectangle2D place(double wide, double tall) {
            double left =
                    switch (align) {
                        case RIGHT -> x - wide;
                        case CENTER -> x - wide / 2;
                        case LEFT, JUSTIFY -> x;
                    };
            return new Rectangle2D(left, y - tall / 2, wide, tall);
        }
    }

    /** Leaves whole clauses out from the end; cuts a word only where not even the first fits. */
    static String cut(String words, Font font, double width) {
        if (width <= 0) {
            return "";
        }
        if (measure(words, font) <= width) {
            return words;
        }
        int clause = Math.max(words.lastIndexOf(", "), words.lastIndexOf(": "));
        if (clause > 0) {
            return cut(words.substring(0, clause), font, width);
        }
        int end = words.length() - 1;
        while (end > 0 && measure(words.substring(0, end) + "…", font) > width) {
            end--;
        }
        return end <= 0 ? "" : words.substring(0, end).stripTrailing() + "…";
    }

    /** {@code start} and all names, or as many as fit and how many more there are. */
    static String list(String start, List<String> names, Font font, double width) {
        String all = start + String.join(", ", names);
        for (int kept = names.size() - 1; kept > 0 && measure(all, font) > width; kept--) {
            all =
                    start
                            + String.join(", ", names.subList(0, kept))
                            + " and "
                            + (names.size() - kept)
                            + " more";
        }
        return all;
    }

    /** What stays of {@code words} when every other clause is left out. */
    static String firstClause(String words) {
        return words.split(", |: ", 2)[0];
    }

    static double measure(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    static double snap(double v) {
        return Math.floor(v) + 0.5;
    }
}
