package dev.assay.viewer.frame;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.transform.Affine;

/**
 * Where coded pixels lie in the view: scale, pixel shape, turn, pan. Pure.
 *
 * @param width coded width
 * @param height coded height
 * @param rotation clockwise, in degrees
 * @param sar pixel shape
 * @param zoom view pixels per square display pixel; 1 is 100 %
 * @param centreX where the centre of the picture lies, in view pixels
 * @param centreY where the centre of the picture lies, in view pixels
 */
public record ViewTransform(
        int width,
        int height,
        int rotation,
        double sar,
        double zoom,
        double centreX,
        double centreY) {

    /** The whole picture in the middle of a view, as large as fits. */
    static ViewTransform fit(PixelFrame frame, int turn, double viewWidth, double viewHeight) {
        ViewTransform plain = of(frame, turn, 1, viewWidth / 2, viewHeight / 2);
        double zoom =
                Math.min(viewWidth / plain.displayWidth(), viewHeight / plain.displayHeight());
        return plain.at(Math.max(zoom, 1e-4), viewWidth / 2, viewHeight / 2);
    }

    static ViewTransform of(PixelFrame frame, int turn, double zoom, double x, double y) {
        return new ViewTransform(
                frame.width(),
                frame.height(),
                Math.floorMod(frame.rotation() + turn, 360),
                frame.sar(),
                zoom,
                x,
                y);
    }

    ViewTransform at(double newZoom, double x, double y) {
        return new ViewTransform(width, height, rotation, sar, newZoom, x, y);
    }

    /** Width as displayed at 100 %, turn and pixel shape applied. */
    public double displayWidth() {
        return rotation % 180 == 0 ? width * sar : height;
    }

    /** Height as displayed at 100 %, turn and pixel shape applied. */
    public double displayHeight() {
        return rotation % 180 == 0 ? height : width * sar;
    }

    /** View position of a coded position; (0, 0) is the outer corner of the first pixel. */
    public Point2D toView(double x, double y) {
        double u = (x - width / 2.0) * sar * zoom;
        double v = (y - height / 2.0) * zoom;
        return switch (rotation) {
            case 90 -> new Point2D(centreX - v, centreY + u);
            case 180 -> new Point2D(centreX - u, centreY - v);
            case 270 -> new Point2D(centreX + v, centreY - u);
            default -> new Point2D(centreX + u, centreY + v);
        };
    }

    /** Coded position of a view position; may lie outside the picture. */
    public Point2D toCoded(double viewX, double viewY) {
        double p = viewX - centreX;
        double q = viewY - centreY;
        double u;
        double v;
        switch (rotation) {
            case 90 -> {
                u = q;
                v = -p;
            }
            case 180 -> {
                u = -p;
                v = -q;
            }
            case 270 -> {
                u = -q;
                v = p;
            }
            default -> {
                u = p;
                v = q;
            }
        }
        return new Point2D(u / (sar * zoom) + width / 2.0, v / zoom + height / 2.0);
    }

    /** The same picture with {@code newZoom}, the point under (viewX, viewY) staying there. */
    ViewTransform zoomedAt(double newZoom, double viewX, double viewY) {
        double factor = newZoom / zoom;
        return at(newZoom, viewX + (centreX - viewX) * factor, viewY + (centreY - viewY) * factor);
    }

    /** The picture's place in the view. */
    public Rectangle2D bounds() {
        double w = displayWidth() * zoom;
        double h = displayHeight() * zoom;
        return new Rectangle2D(centreX - w / 2, centreY - h / 2, w, h);
    }

    /** For the node that shows the coded pixels. */
    Affine toAffine() {
        Point2D origin = toView(0, 0);
        Point2D right = toView(1, 0).subtract(origin);
        Point2D down = toView(0, 1).subtract(origin);
        return new Affine(
                right.getX(), down.getX(), origin.getX(), right.getY(), down.getY(), origin.getY());
    }
}
