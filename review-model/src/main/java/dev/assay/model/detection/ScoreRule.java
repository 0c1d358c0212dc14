package dev.assay.model.detection;

import java.util.List;

/** Where a frame's score comes from. */
public sealed interface ScoreRule {
    /**
     * One element of an output.
     *
     * @param element index in each dimension, the batch first
     */
    record FromOutput(String output, List<Integer> element, Activation activation)
            implements ScoreRule {
        public FromOutput {
            element = List.copyOf(element);
        }
    }

    /**
     * The value that {@code percentile} percent of the map's cells do not exceed, after the
     * temporal baseline where that is on; 100 is the maximum.
     */
    record FromMap(double percentile) implements ScoreRule {
        public FromMap {
            if (!(percentile >= 0 && percentile <= 100)) {
                throw new IllegalArgumentException("a percentile lies between 0 and 100");
            }
        }
    }

    /** How sure a face finder is of the face it is surest of. */
    record FromFaces() implements ScoreRule {}
}
