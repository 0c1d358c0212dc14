package dev.assay.viewer.timeline;

import java.util.List;

/** One detector's strip of the timeline, or the strip that stands for all while they are hidden. */
public sealed interface Lane {
    /** What stands left of the strip. */
    String name();

    /** A second, quieter line below the name; may be empty. */
    String note();

    /** A lane with scores. */
    sealed interface Measured extends Lane {
        /** By frame. */
        ScoreTrack track();

        /** Why a frame lacks a score; may be empty. */
        String gapReason(int frame);
    }

    /**
     * Scores of frames with their threshold.
     *
     * @param reason why frames lack a score, such as {@code no face}; may be empty
     */
    record Scores(String name, String note, ScoreTrack track, String reason) implements Measured {
        @Override
        public String gapReason(int frame) {
            return reason;
        }
    }

    /**
     * Scores of stretches with their threshold.
     *
     * @param track by frame the greatest score of a stretch that holds it
     * @param unseen where nothing was looked at; hatched
     * @param reason why it was not, such as {@code throttled}; may be empty
     */
    record Segments(
            String name,
            String note,
            ScoreTrack track,
            List<Segment> segments,
            List<FrameSpan> unseen,
            String reason)
            implements Measured {
        public Segments {
            segments = List.copyOf(segments);
            unseen = List.copyOf(unseen);
        }

        @Override
        public String gapReason(int frame) {
            return unseen.stream().anyMatch(span -> span.holds(frame)) ? reason : "";
        }
    }

    /**
     * A detector that cannot speak about this item; hatched, with the reason in words.
     *
     * @param reason such as {@code source is H.264, this reads JPEG quantisation only}
     */
    record NotApplicable(String name, String note, String reason) implements Lane {}

    /**
     * Several detectors that cannot speak about this item, in one strip.
     *
     * @param detectors at least two, in the order they are named in
     */
    record Silent(List<NotApplicable> detectors) implements Lane {
        public Silent {
            detectors = List.copyOf(detectors);
        }

        @Override
        public String name() {
            return detectors.size() + " detectors";
        }

        @Override
        public String note() {
            return "not applicable";
        }
    }

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
