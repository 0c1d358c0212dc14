package dev.assay.app.workspace;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ClaimTable;
import java.time.Instant;

/** Claims through whatever table is connected now; none at first. Safe from any thread. */
final class SwitchedClaims implements ClaimTable {
    private volatile ClaimTable now = ClaimTable.none();

    void use(ClaimTable table) {
        now = table;
    }

    @Override
    public Answer claim(ItemId item, String owner, Instant until) throws EnvironmentException {
        return now.claim(item, owner, until);
    }

    @Override
    public void release(ItemId item, String owner, long fence) throws EnvironmentException {
        now.release(item, owner, fence);
    }
}
