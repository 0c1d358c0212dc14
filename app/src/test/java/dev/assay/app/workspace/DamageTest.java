package dev.assay.app.workspace;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@link DamageHarness}; {@code -Dassay.damage.count=1000 -Dassay.seed=S} for the
 * long one.
 */
class DamageTest {
    @TempDir Path folder;

    @Test
    void damagedTablesAreReportedAndRepaired() throws Exception {
        harness().tables(Integer.getInteger("assay.damage.count", 4), _ -> {});
    }

    @Test
    void damagedFilesOfLogAndStoresAreReported() throws Exception {
        harness().files(Integer.getInteger("assay.damage.count", 12), _ -> {});
    }

    private DamageHarness harness() throws Exception {
        DamageHarness harness = new DamageHarness(folder, Long.getLong("assay.seed", 20261120));
        harness.prepare();
        return harness;
    }
}
