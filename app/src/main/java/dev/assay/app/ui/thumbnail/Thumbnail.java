package dev.assay.app.ui.thumbnail;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A frame averaged down to a few grey cells: always blurred and grey, whatever the reviewer chose
 * for the picture itself. A value.
 *
 * @param grey one byte a cell, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by nobody
public record Thumbnail(int width, int height, byte[] grey) {
    /** Cells across and down. */
    public static final int WIDTH = 16;

    public static final int HEIGHT = 12;

    /** So many points a cell and direction are averaged. */
    private static final int SAMPLES = 8;

    private static final int VERSION = 1;

    public Thumbnail {
        if (width < 1
                || height < 1
                || width > WIDTH
                || height > HEIGHT
                || grey.length != width * height) {
            throw new IllegalArgumentException("a thumbnail has at most 16 by 12 cells");
        }
        grey = grey.clone();
    }

    @Override
    public byte[] grey() {
        return grey.clone();
    }

    /**
     * Averages the middle of a frame.
     *
     * @param bgra coded pixels, {@code width * height * 4} bytes
     * @param turn clockwise degrees it is shown turned by; a multiple of 90
     */
    public static Thumbnail of(ByteBuffer bgra, int width, int height, int turn) {
        boolean lying = turn % 180 != 0;
        double shownWidth = lying ? height : width;
        double shownHeight = lying ? width : height;
        double cell = Math.min(shownWidth / WIDTH, shownHeight / HEIGHT);
        double left = (shownWidth - cell * WIDTH) / 2;
        double top = (shownHeight - cell * HEIGHT) / 2;
        byte[] grey = new byte[WIDTH * HEIGHT];
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                int sum = 0;
                for (int down = 0; down < SAMPLES; down++) {
                    for (int across = 0; across < SAMPLES; across++) {
                        double x = left + (column + (across + 0.5) / SAMPLES) * cell;
                        double y = top + (row + (down + 0.5) / SAMPLES) * cell;
                        sum += light(bgra, coded(x, y, width, height, turn));
                    }
                }
                grey[row * WIDTH + column] = (byte) (sum / (SAMPLES * SAMPLES));
            }
        }
        return new Thumbnail(WIDTH, HEIGHT, grey);
    }

    /** Index of the coded pixel under a point of the picture as shown. */
    private static int coded(double x, double y, int width, int height, int turn) {
        double u =
                switch (Math.floorMod(turn, 360)) {
                    case 90 -> y;
                    case 180 -> width - x;
                    case 270 -> width - y;
                    default -> x;
                };
        double v =
                switch (Math.floorMod(turn, 360)) {
                    case 90 -> height - x;
                    case 180 -> height - y;
                    case 270 -> x;
                    default -> y;
                };
        int column = Math.clamp((long) u, 0, width - 1);
        int row = Math.clamp((long) v, 0, height - 1);
        return row * width + column;
    }

    private static int light(ByteBuffer bgra, int pixel) {
        int at = pixel * 4;
        int blue = bgra.get(at) & 0xff;
        int green = bgra.get(at + 1) & 0xff;
        int red = bgra.get(at + 2) & 0xff;
        return (red * 54 + green * 183 + blue * 19) >> 8;
    }

    /** As it is kept. */
    public byte[] bytes() {
        return ByteBuffer.allocate(3 + grey.length)
                .put((byte) VERSION)
                .put((byte) width)
                .put((byte) height)
                .put(grey)
                .array();
    }

    /** What was kept, or empty where it is something else. */
    public static Optional<Thumbnail> read(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != VERSION) {
            return Optional.empty();
        }
        int width = bytes[1];
        int height = bytes[2];
        boolean sound =
                width > 0
                        && height > 0
                        && width <= WIDTH
                        && height <= HEIGHT
                        && bytes.length == 3 + width * height;
        if (!sound) {
            return Optional.empty();
        }
        byte[] grey = new byte[width * height];
        System.arraycopy(bytes, 3, grey, 0, grey.length);
        return Optional.of(new Thumbnail(width, height, grey));
    }
}
