package dev.assay.viewer.detection;

import java.util.Random;

/**
 * A clip that no camera took: a textured scene seen by a camera that pans, stands or is held in a
 * hand, with sensor noise that grows with the light. Kinder than a phone: nothing is smoothed or
 * steadied.
 */
final class CameraScene {
    static final int WIDTH = 320;
    static final int HEIGHT = 240;
    private static final int ROOM = 64;
    private static final int WIDE = WIDTH + 2 * ROOM;
    private static final int HIGH = HEIGHT + 2 * ROOM;

    /** How the camera is held. */
    enum Hold {
        PANNING(2),
        STANDING(3.25),
        IN_HAND(4.5);

        private final double noise;

        Hold(double noise) {
            this.noise = noise;
        }

        /** Grey levels of sensor noise of the clips held like this. */
        double noise() {
            return noise;
        }
    }

    private final Hold hold;
    private final double noise;
    private final Random random;
    private final float[] scene = new float[WIDE * HIGH];
    private double x = ROOM;
    private double y = ROOM;

    /**
     * @param noise grey levels of sensor noise in the middle tones
     */
    CameraScene(Hold hold, double noise, long seed) {
        this.hold = hold;
        this.noise = noise;
        this.random = new Random(seed);
        for (int i = 0; i < scene.length; i++) {
            int row = i / WIDE;
            scene[i] = 60 + 90f * (i % WIDE) / WIDE + 30f * row / HIGH;
        }
        for (int cell = 64; cell >= 2; cell /= 2) {
            octave(cell, 2.5f * (float) Math.sqrt(cell));
        }
    }

    /** Smooth noise between points {@code cell} pixels apart. */
    private void octave(int cell, float strength) {
        int across = WIDE / cell + 2;
        float[] points = new float[across * (HIGH / cell + 2)];
        for (int i = 0; i < points.length; i++) {
            points[i] = strength * (float) random.nextGaussian();
        }
        for (int row = 0; row < HIGH; row++) {
            for (int column = 0; column < WIDE; column++) {
                int at = row / cell * across + column / cell;
                float right = (float) (column % cell) / cell;
                float down = (float) (row % cell) / cell;
                float upper = points[at] * (1 - right) + points[at + 1] * right;
                float lower = points[at + across] * (1 - right) + points[at + across + 1] * right;
                scene[row * WIDE + column] += upper * (1 - down) + lower * down;
            }
        }
    }

    /** The next frame's luma, row by row. */
    byte[] next(int frame) {
        switch (hold) {
            case PANNING -> x = ROOM + frame * 0.7;
            case STANDING -> {}
            case IN_HAND -> {
                x = Math.clamp(x + random.nextGaussian() * 0.6, 1, 2.0 * ROOM - 2);
                y = Math.clamp(y + random.nextGaussian() * 0.6, 1, 2.0 * ROOM - 2);
            }
        }
        byte[] luma = new byte[WIDTH * HEIGHT];
        double discX = WIDTH / 2.0 + 90 * Math.sin(frame * 0.12);
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double light = sample(column + x, row + y);
                if (Math.hypot(column - discX, row - HEIGHT / 2.0) < 30) {
                    light = 200 - light / 3;
                }
                double grain = noise * Math.sqrt((20 + light) / 148) * random.nextGaussian();
                luma[row * WIDTH + column] = (byte) Math.clamp(Math.round(light + grain), 16, 235);
            }
        }
        return luma;
    }

    private double sample(double column, double row) {
        int left = (int) column;
        int top = (int) row;
        double right = column - left;
        double down = row - top;
        int at = top * WIDE + left;
        return (scene[at] * (1 - right) + scene[at + 1] * right) * (1 - down)
                + (scene[at + WIDE] * (1 - right) + scene[at + WIDE + 1] * right) * down;
    }
}
