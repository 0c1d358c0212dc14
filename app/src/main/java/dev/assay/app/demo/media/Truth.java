package dev.assay.app.demo.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a sample.
 *
 * @param words in one sentence
 * @param areas the changed area frame by frame, empty where nothing was changed
 */
public record Truth(String words, List<Area> areas) {
    public Truth {
        areas = List.copyOf(areas);
    }

    public static Truth untouched() {
        return new Truth("Untouched.", List.of());
    }

    /** The area that was changed in a frame, or null. */
    public @Nullable Area at(int frame) {
        return areas.stream().filter(a -> a.frame() == frame).findFirst().orElse(null);
    }

    /** An ellipse in coded pixels, or a rectangle of these half sides. */
    public record Area(
            int frame,
            double centreX,
            double centreY,
            double radiusX,
            double radiusY,
            boolean round) {
        /** Whether the centre of a pixel lies inside. */
        public boolean holds(double x, double y) {
            double across = (x - centreX) / radiusX;
            double down = (y - centreY) / radiusY;
            return round
                    ? across * across + down * down <= 1
                    : Math.abs(across) <= 1 && Math.abs(down) <= 1;
        }
    }
}
