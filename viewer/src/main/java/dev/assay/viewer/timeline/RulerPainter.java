package dev.assay.viewer.timeline;

import dev.assay.viewer.theme.Token;
import dev.assay.viewer.theme.Typeface;
import javafx.scene.canvas.GraphicsContext;

/** Frame numbers, ticks, key-frame diamonds and the span between in and out. */
final class RulerPainter {
    private static final double LEAST_APART = 7;

    private final Strip strip;
    private final double height;

    RulerPainter(Strip strip, double height) {
        this.strip = strip;
        this.height = height;
    }

    void paint(TimelineModel model) {
        FrameSpan marked = model.marked();
        if (marked != null) {
            double from = strip.scale.x(marked.from());
            double to = strip.scale.x(marked.to() + 1);
            strip.fill(Token.BG3, from, 0, to - from, height);
            bracket(from, 1);
            bracket(to, -1);
        }
        ticks(model);
        diamonds(model);
        strip.line(Token.LINE, 0, height - 1, strip.scale.right(), height - 1);
    }

    private void ticks(TimelineModel model) {
        TimelineScale scale = strip.scale;
        int label = scale.labelStep(strip.look.px(58));
        int minor = Math.max(1, label / 5);
        int start = (int) (Math.floor(scale.first() / minor) * minor);
        for (long frame = start;
                frame <= Math.min(scale.first() + scale.span(), scale.frames() - 1);
                frame += minor) {
            double x = scale.x((double) frame);
            if (x < scale.left() - 0.5) {
                continue;
            }
            boolean named = frame % label == 0;
            double top = named ? strip.look.px(5) : height - strip.look.px(6);
            strip.line(named ? Token.CTL : Token.LINE, x, top, x, height - 1);
            if (named) {
                number(model.number(frame), x + 4);
            }
        }
    }

    /** Half a number is another number: where it does not fit it is left out. */
    private void number(String number, double x) {
        double room = strip.scale.right() - x;
        if (Strip.measure(number, strip.look.font(Typeface.FIGURES, 11)) <= room) {
            strip.words(
                    Typeface.FIGURES,
                    11,
                    Token.T3,
                    number,
                    Strip.Box.left(x, strip.look.px(9), room));
        }
    }

    private void diamonds(TimelineModel model) {
        GraphicsContext g = strip.g;
        g.setFill(strip.color(Token.T2));
        double last = Double.NEGATIVE_INFINITY;
        for (int key : model.keyFrames()) {
            double x = strip.scale.centre(key);
            boolean shown = x >= strip.scale.left() && x <= strip.scale.right();
            if (shown && x - last >= LEAST_APART) {
                diamond(g, x, height - 4.5, 3.5);
                last = x;
            }
        }
    }

    static void diamond(GraphicsContext g, double x, double y, double reach) {
        g.fillPolygon(
                new double[] {x, x + reach, x, x - reach},
                new double[] {y - reach, y, y + reach, y},
                4);
    }

    private void bracket(double x, int direction) {
        GraphicsContext g = strip.g;
        g.setStroke(strip.color(Token.AC));
        g.setLineWidth(2);
        double edge = Math.rint(x) + direction;
        g.strokePolyline(
                new double[] {edge + 4 * direction, edge, edge, edge + 4 * direction},
                new double[] {1, 1, height - 2, height - 2},
                4);
    }
}
