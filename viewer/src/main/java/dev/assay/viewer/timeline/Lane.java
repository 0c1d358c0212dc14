package dev.assay.viewer.timeline;

/** One detector's strip of the timeline, or the strip that stands for all while they are hidden. */
public sealed interface Lane {
    /** What stands left of the strip. */
    String name();

    /** A second, quieter line below the name; may be empty. */
    String note();

    /**
     * Scores with their threshold.
     *
     * @param gapReason why frames lack a score, such as {@code no face}; may be empty
     */
    record Scores(String name, String note, ScoreTrack track, String gapReason) implements Lane {}

    /**
     * A detector that cannot speak about this item; hatched, with the reason in words.
     *
     * @param reason such as {@code source is H.264, this reads JPEG quantisation only}
     */
    record NotApplicable(String name, String note, String reason) implements Lane {}

    /**
     * All detectors before the first judgement: no hint of a score, not even their order.
     *
     * @param detectors how many there are
     */
    record Hidden(int detectors) implements Lane {
        @Override
        public String name() {
            return "Detectors";
        }

        @Override
        public String note() {
            return detectors + ", hidden";
        }

        /** What the strip says. */
        public String sentence() {
            return "Score tracks open after your first judgement";
        }
    }
}
