package dev.assay.app.demo.scene;

import dev.assay.model.job.Progress;

/**
 * Draws the mannequin by walking along each ray to its surface; light from a window at the left.
 */
public final class BustPainter {
    private static final int STEPS = 48;
    private static final double FAR = 9.5;
    private static final double CAMERA = 6.4;

    private final Bust bust;
    private final Light light;
    private final double lens;
    private final double centreX;
    private final double centreY;

    /**
     * @param turn of the head in radians
     * @param size how many head radii fit between the centre of the picture and its upper edge
     * @param centreX where the head stands, in head radii right of the centre
     */
    public BustPainter(double turn, double size, double centreX, double centreY) {
        this.bust = new Bust(turn);
        this.light = new Light(bust);
        this.lens = size / CAMERA;
        this.centreX = centreX;
        this.centreY = centreY;
    }

    public Layer paint(int width, int height, Progress progress) {
        Layer layer = new Layer(width, height);
        float[] colour = new float[3];
        for (int y = 0; y < height; y++) {
            progress.checkCancelled();
            for (int x = 0; x < width; x++) {
                double dx = lens * (2.0 * x + 1 - width) / height;
                double dy = -lens * (2.0 * y + 1 - height) / height;
                double depth = walk(dx, dy);
                if (depth < FAR) {
                    light.on(dx * depth - centreX, dy * depth - centreY, CAMERA - depth, colour);
                    layer.set(x, y, colour[0], colour[1], colour[2], 1);
                }
            }
        }
        return layer;
    }

    /** How far along the ray the surface is, or {@link #FAR}. */
    private double walk(double dx, double dy) {
        double length = Math.sqrt(1 + dx * dx + dy * dy);
        double depth = 4.2;
        for (int step = 0; step < STEPS && depth < FAR; step++) {
            double gap = bust.distance(dx * depth - centreX, dy * depth - centreY, CAMERA - depth);
            if (gap < 0.0015 * depth / CAMERA) {
                return depth;
            }
            depth += 0.85 * gap / length;
        }
        return FAR;
    }

    /**
     * Where a point of the head stands in a picture of this size.
     *
     * @param x, y, z in head radii, before the head is turned
     */
    public Spot spot(double x, double y, double z, int width, int height) {
        double bodyX = bust.turnedX(x, z) + centreX;
        double depth = CAMERA - bust.turnedZ(x, z);
        return new Spot(
                (bodyX / depth / lens * height + width) / 2,
                (height - (y + centreY) / depth / lens * height) / 2);
    }

    /** A place in a picture, in pixels. */
    public record Spot(double x, double y) {}
}
