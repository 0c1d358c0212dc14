package dev.assay.viewer.media;

import org.junit.jupiter.api.Test;

/**
 * The short form of {@link WorkerKillHarness}; {@code -Dassay.kills=N -Dassay.seed=S} for the long
 * one.
 */
class WorkerKillTest {
    @Test
    void aWorkerKilledAtWorkIsAnOutcomeAndNothingElse() throws Exception {
        long seed = Long.getLong("assay.seed", 20261120);
        try (WorkerKillHarness harness = new WorkerKillHarness(seed, WorkerKillHarness.clips())) {
            harness.run(Integer.getInteger("assay.kills", 5));
        }
    }
}
