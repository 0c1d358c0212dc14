package dev.assay.model.detection;

import java.util.List;
import java.util.Locale;

/**
 * A picture as a model wants it: value = (byte * scale - mean) / std per channel, in the order of
 * {@code colour}.
 *
 * @param width fixed width in pixels, or 0 for the frame's own size padded to {@code multipleOf}
 * @param height fixed height in pixels, or 0
 * @param multipleOf without a fixed size: mirrored at the right and lower edge up to a multiple of
 *     this, and the map cropped again
 * @param cropFactor how much the face box is enlarged before it is cut out; 1 for the whole frame
 * @param frames how many consecutive frames are stacked as channels, the asked one in the middle
 */
public record ImageInput(
        String name,
        Layout layout,
        ElementType type,
        ColourOrder colour,
        double scale,
        List<Double> mean,
        List<Double> std,
        int width,
        int height,
        ResizeMethod resize,
        int multipleOf,
        CropRule crop,
        double cropFactor,
        int frames)
        implements ModelInput {
    /** No input is wider or higher. */
    public static final int MOST_SIDE = 8192;

    public ImageInput {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        int channels = colour.channels();
        if (mean.size() != channels || std.size() != channels) {
            throw new IllegalArgumentException("mean and std are given per channel");
        }
        if ((width == 0) != (height == 0) || width < 0 || height < 0) {
            throw new IllegalArgumentException("width and height go together");
        }
        if (width > MOST_SIDE || height > MOST_SIDE) {
            throw new IllegalArgumentException("the input is too large");
        }
        if (frames < 1 || frames > 16 || frames % 2 == 0) {
            throw new IllegalArgumentException("an odd number of frames, at most 15");
        }
    }

    /** Whether the model takes one size only. */
    public boolean fixedSize() {
        return width > 0;
    }

    @Override
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, (x * %s - %s) / %s, %s",
                switch (crop) {
                    case WHOLE -> "whole frame";
                    case FACE -> "face box x " + cropFactor;
                    case TILES -> "tiles";
                },
                fixedSize()
                        ? resize.word() + " to " + width + " x " + height
                        : "mirrored to multiples of " + multipleOf,
                colour.word(),
                scale,
                mean,
                std,
                layout.word() + " " + type.word());
    }
}
