package dev.assay.viewer.timeline;

import java.util.List;

/** The sound of a clip as its lane shows it. */
public sealed interface Sound {
    /** The clip has none. */
    record None() implements Sound {}

    /**
     * There is sound, and nothing is known of it here; hatched with the reason.
     *
     * @param reason such as {@code not decoded}
     */
    record Unknown(String reason) implements Sound {}

    /**
     * Loudness over the clip, evenly spaced.
     *
     * @param levels 0 to 1 each, NaN where not known yet
     */
    record Levels(List<Float> levels) implements Sound {
        public Levels {
            levels = List.copyOf(levels);
        }
    }
}
