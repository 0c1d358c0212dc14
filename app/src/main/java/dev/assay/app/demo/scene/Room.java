package dev.assay.app.demo.scene;

/**
 * The room behind: a plastered wall, a window with four panes, shelves with books; out of focus.
 * Places in picture heights, 0 in the centre, y down.
 */
public final class Room {
    private final double hue;
    private final int books;

    /**
     * @param hue how green (0) or how ochre (1) the wall is
     * @param books which books stand on the shelves
     */
    public Room(double hue, int books) {
        this.hue = hue;
        this.books = books;
    }

    /** The room in a picture of this size, softened by {@code blur} pixels. */
    public Layer paint(int width, int height, int blur) {
        Layer layer = new Layer(width, height);
        double[] colour = new double[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double px = (x + 0.5 - width / 2.0) / height;
                double py = (y + 0.5 - height / 2.0) / height;
                wall(px, py, colour);
                shelves(px, py, colour);
                window(px, py, colour);
                layer.set(x, y, colour[0], colour[1], colour[2], 1);
            }
        }
        return blur > 0 ? layer.blurred(blur) : layer;
    }

    private void wall(double x, double y, double[] colour) {
        double light = Math.exp(-Math.hypot(x + 0.62, 0.8 * (y + 0.1)) * 1.15);
        double plaster =
                2.2 * Grain.smooth(38 * x, 38 * y, 1) + 2.4 * Grain.smooth(9 * x, 9 * y, 2);
        double level = 58 + 105 * light + plaster;
        colour[0] = level * (0.94 + 0.12 * hue);
        colour[1] = level * (1.0 + 0.01 * hue);
        colour[2] = level * (0.98 - 0.16 * hue);
    }

    private static void window(double x, double y, double[] colour) {
        double left = -0.83;
        double right = -0.46;
        double top = -0.41;
        double bottom = 0.12;
        double outside = Math.max(Math.max(left - x, x - right), Math.max(top - y, y - bottom));
        if (outside > 0.02) {
            return;
        }
        double middleX = (left + right) / 2;
        double middleY = -0.12;
        boolean frame =
                outside > 0 || Math.abs(x - middleX) < 0.009 || Math.abs(y - middleY) < 0.009;
        double tree = Grain.smooth(7 * x, 7 * y, 5) + 0.5 * Grain.smooth(19 * x, 19 * y, 6);
        double sky = 226 - 26 * (y - top) + (y > -0.16 ? 26 * Math.min(0, tree) : 0);
        colour[0] = frame ? 92 : sky * 0.97;
        colour[1] = frame ? 90 : sky;
        colour[2] = frame ? 86 : sky * 1.01;
    }

    private void shelves(double x, double y, double[] colour) {
        if (x < 0.34) {
            return;
        }
        double spacing = 0.27;
        double shelf = Math.floor((y + 0.5) / spacing);
        double above = (shelf + 1) * spacing - 0.5 - y;
        if (above < 0.016) {
            paint(colour, 62, 50, 40);
            return;
        }
        shade(colour, 0.86);
        double start = 0.36;
        for (int book = 0; book < 40 && start < 1.1; book++) {
            double thick = 0.018 + 0.03 * Grain.at(book, (long) shelf, books);
            double tall = 0.11 + 0.1 * Grain.at(book, (long) shelf, books + 100L);
            boolean gap = Grain.at(book, (long) shelf, books + 200L) < 0.16;
            if (x >= start && x < start + thick && above < tall && !gap) {
                cover(colour, book, (long) shelf, (x - start) / thick, above / tall);
                return;
            }
            start += thick + 0.002;
        }
    }

    private void cover(double[] colour, int book, long shelf, double across, double up) {
        double tone = 40 + 66 * Grain.at(book, shelf, books + 300L);
        double red = Grain.at(book, shelf, books + 400L) - 0.5;
        double blue = Grain.at(book, shelf, books + 500L) - 0.5;
        double round = 0.78 + 0.3 * Math.sin(Math.PI * across);
        boolean band = (up > 0.72 && up < 0.78) || (up > 0.2 && up < 0.23);
        double level = (band ? tone + 34 : tone) * round;
        paint(colour, level * (1 + 0.34 * red), level, level * (1 + 0.34 * blue));
    }

    private static void paint(double[] colour, double red, double green, double blue) {
        colour[0] = red;
        colour[1] = green;
        colour[2] = blue;
    }

    private static void shade(double[] colour, double by) {
        for (int c = 0; c < 3; c++) {
            colour[c] *= by;
        }
    }
}
