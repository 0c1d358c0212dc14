package dev.assay.viewer.wire.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture: value = (byte * scale - mean) / std by channel.
 *
 * @param colour one of {@link #RGB}, {@link #BGR}, {@link #LUMA}
 * @param width 0 for the frame's own size, mirrored up to {@code multipleOf}
 * @param resize one of {@link #NONE}, {@link #NEAREST}, {@link #BILINEAR}, {@link #AREA}, {@link
 *     #BICUBIC}, {@link #PAD}
 * @param frames how many consecutive frames are stacked as channels
 * @param crop one of {@link #WHOLE}, {@link #FACE}, {@link #TILES}
 * @param cropFactor how much a face box is enlarged
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
        int frames,
        int crop,
        double cropFactor)
        implements Feed {
    public static final int RGB = 0;
    public static final int BGR = 1;
    public static final int LUMA = 2;

    public static final int NONE = 0;
    public static final int NEAREST = 1;
    public static final int BILINEAR = 2;
    public static final int AREA = 3;
    public static final int BICUBIC = 4;
    public static final int PAD = 5;

    public static final int WHOLE = 0;
    public static final int FACE = 1;
    public static final int TILES = 2;

    public PictureFeed {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        boolean sound =
                type >= F32
                        && type <= U8
                        && colour >= RGB
                        && colour <= LUMA
                        && resize >= NONE
                        && resize <= PAD
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
                        && frames <= 15
                        && crop >= WHOLE
                        && crop <= TILES
                        && (crop == WHOLE || (width > 0 && frames == 1))
                        && cropFactor > 0;
        if (!sound) {
            throw new IllegalArgumentException("not a picture feed");
        }
    }

    /** Of the whole frame. */
    public PictureFeed(
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
            int frames) {
        this(
                input,
                channelsLast,
                type,
                colour,
                scale,
                mean,
                std,
                width,
                height,
                resize,
                multipleOf,
                frames,
                WHOLE,
                1);
    }

    /** What the model is given, whatever it calls it. */
    public PictureFeed unnamed() {
        return new PictureFeed(
                "",
                channelsLast,
                type,
                colour,
                scale,
                mean,
                std,
                width,
                height,
                resize,
                multipleOf,
                frames,
                crop,
                cropFactor);
    }

    /** Channels of one frame. */
    public int channels() {
        return mean.size();
    }

    void write(Fields out) {
        out.text(input).number(channelsLast ? 1 : 0).number(type);
        out.number(colour).real(scale).number(channels());
        mean.forEach(out::real);
        std.forEach(out::real);
        out.number(width).number(height).number(resize);
        out.number(multipleOf).number(frames).number(crop).real(cropFactor);
    }

    static PictureFeed read(Fields in) {
        String input = in.text();
        boolean channelsLast = in.number(0, 1) == 1;
        int type = in.number(0, Feed.U8);
        int colour = in.number(0, LUMA);
        double scale = in.real();
        int channels = in.number(1, 3);
        List<Double> mean = reals(in, channels);
        List<Double> std = reals(in, channels);
        return new PictureFeed(
                input,
                channelsLast,
                type,
                colour,
                scale,
                mean,
                std,
                in.number(0, 8192),
                in.number(0, 8192),
                in.number(0, PAD),
                in.number(1, 256),
                in.number(1, 15),
                in.number(0, TILES),
                in.real());
    }

    private static List<Double> reals(Fields in, int count) {
        List<Double> reals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reals.add(in.real());
        }
        return reals;
    }
}
