package dev.assay.app.ui.tour;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/**
 * Finds words that cannot be read on what really lies behind them: the ratio of WCAG 2 between the
 * colour a text is drawn in and the grounds of everything it stands in.
 */
final class InkContrast {
    private final double least;
    private final Set<String> found = new TreeSet<>();

    private InkContrast(double least) {
        this.least = least;
    }

    /**
     * Every visible text below {@code root} with less contrast than {@code least}, as a sentence.
     */
    static List<String> below(Node root, Color ground, double least) {
        InkContrast search = new InkContrast(least);
        search.visit(root, ground);
        return List.copyOf(search.found);
    }

    private void visit(Node node, Color behind) {
        if (!node.isVisible() || node.getOpacity() < 0.01) {
            return;
        }
        Color ground = node instanceof Region region ? over(region, behind) : behind;
        if (node instanceof Text text
                && !text.getText().isBlank()
                && text.getFill() instanceof Color ink) {
            double ratio = ratio(blend(ink, ground), ground);
            if (ratio < least) {
                found.add(
                        String.format(
                                Locale.ROOT,
                                "contrast %.2f: \u201c%s\u201d",
                                ratio,
                                text.getText()));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, ground));
        }
    }

    /**
     * What is seen through and on the fills of a region; outer rings lie outside and do not count.
     */
    private static Color over(Region region, Color behind) {
        Color ground = behind;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Paint paint = fill.getFill();
                boolean inner =
                        fill.getInsets().getTop() < region.getHeight() / 2
                                && fill.getInsets().getLeft() < region.getWidth() / 2;
                if (paint instanceof Color colour && inner) {
                    ground = blend(colour, ground);
                }
            }
        }
        return ground;
    }

    private static Color blend(Color over, Color under) {
        Color solid = Color.color(over.getRed(), over.getGreen(), over.getBlue());
        return under.interpolate(solid, over.getOpacity());
    }

    static double ratio(Color one, Color other) {
        double a = light(one) + 0.05;
        double b = light(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double light(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
