package dev.assay.viewer.worker.detect;

import java.io.IOException;

/** One way to say what in a picture a score came from. */
interface Explaining {
    /** Higher where hiding a cell would take more of the score away. */
    CellMap explain(Probe probe) throws DetectException, IOException;

    /** Correlation of two independent halves of the work, 1 where nothing is drawn by lot. */
    double repeats();
}
