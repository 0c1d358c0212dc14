package dev.assay.app.remote;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@link KilledEndpointHarness}; {@code -Dassay.kills=N -Dassay.seed=S} for the
 * long one.
 */
class KilledEndpointTest {
    @TempDir Path folder;

    @Test
    void anEndpointKilledAtWorkIsCaughtUpWithOnceItIsBack() throws Exception {
        try (KilledEndpointHarness harness =
                new KilledEndpointHarness(folder, Long.getLong("assay.seed", 20261120))) {
            harness.run(Integer.getInteger("assay.kills", 2), _ -> {});
        }
    }
}
