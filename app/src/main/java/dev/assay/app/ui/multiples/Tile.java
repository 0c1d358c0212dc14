package dev.assay.app.ui.multiples;

import dev.assay.model.detection.Heatmap;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one detector says of one frame.
 *
 * @param detector its name
 * @param score of this frame, oriented; empty where there is none
 * @param threshold at or above it the score is over
 */
record Tile(
        String detector, String title, OptionalDouble score, double threshold, Content content) {
    /** What stands in the picture's place. */
    sealed interface Content {
        /**
         * @param map over the small picture
         */
        record Mapped(Heatmap map) implements Content {}

        /** The picture without a map, and why there is none. */
        record Unmapped(String why) implements Content {}

        /**
         * It says nothing about this frame or item: hatched.
         *
         * @param kind in a word or two, such as {@code not applicable}
         */
        record Silent(String kind, String reason) implements Content {}
    }

    boolean over() {
        return score.isPresent() && score.getAsDouble() >= threshold;
    }

    /** {@code over 0.50}, {@code not applicable}. */
    String standing() {
        return content instanceof Content.Silent(String kind, _)
                ? kind
                : score.isEmpty() ? "no score" : (over() ? "over " : "under ") + figure(threshold);
    }

    /** The score in figures, or a dash. */
    String figure() {
        return score.isPresent() ? figure(score.getAsDouble()) : "\u2013";
    }

    /** The whole of it for whoever cannot use a picture. */
    String words() {
        String why =
                switch (content) {
                    case Content.Mapped _ -> "";
                    case Content.Unmapped(String reason) -> ". " + reason;
                    case Content.Silent(_, String reason) -> ". " + reason;
                };
        return title + ", " + figure() + ", " + standing() + why;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
