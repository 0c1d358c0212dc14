package dev.assay.app.workspace;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ClaimTable;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Claims through whatever table is connected now; none at first. Safe from any thread. */
final class SwitchedClaims implements ClaimTable {
    private final AtomicReference<ClaimTable> now = new AtomicReference<>(ClaimTable.none());

    void use(ClaimTable table) {
        now.set(table);
    }

    @Override
    public Answer claim(ItemId item, String owner, Instant until) throws EnvironmentException {
        return now.get().claim(item, owner, until);
    }

    @Override
    public void release(ItemId item, String owner, long fence) throws EnvironmentException {
        now.get().release(item, owner, fence);
    }
}
