package dev.assay.viewer.wire.detect;

import java.util.List;

/**
 * A picture: value = (byte * scale - mean) / std by channel.
 *
 * @param colour one of {@link #RGB}, {@link #BGR}, {@link #LUMA}
 * @param width 0 for the frame's own size, mirrored up to {@code multipleOf}
 * @param resize one of {@link #NONE}, {@link #NEAREST}, {@link #BILINEAR}, {@link #AREA}
 * @param frames how many consecutive frames are stacked as channels
 */
public record PictureFeed(
        String input,
        boolean channelsLast,
        int type,
        int colour,
        double scale,
        List<Double> mean,
        List<Double> std,
        int width,
        int height,
        int resize,
        int multipleOf,
        int frames)
        implements Feed {
    public static final int RGB = 0;
    public static final int BGR = 1;
    public static final int LUMA = 2;

    public static final int NONE = 0;
    public static final int NEAREST = 1;
    public static final int BILINEAR = 2;
    public static final int AREA = 3;

    public PictureFeed {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        boolean sound =
                type >= F32
                        && type <= U8
                        && colour >= RGB
                        && colour <= LUMA
                        && resize >= NONE
                        && resize <= AREA
                        && mean.size() == (colour == LUMA ? 1 : 3)
                        && std.size() == mean.size()
                        && width >= 0
                        && width <= 8192
                        && height >= 0
                        && height <= 8192
                        && (width == 0) == (height == 0)
                        && multipleOf >= 1
                        && multipleOf <= 256
                        && frames >= 1
                        && frames <= 15;
        if (!sound) {
            throw new IllegalArgumentException("not a picture feed");
        }
    }

    /** Channels of one frame. */
    public int channels() {
        return mean.size();
    }
}
