package dev.assay.model.vault;

import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import java.util.List;
import java.util.Optional;

/**
 * What reading a local copy to its end found.
 *
 * @param state LISTED where nothing readable is left of it, which is no damage
 * @param digest SHA-256 as its seal says, once it is complete
 * @param chunks that should be here and were read
 * @param damages empty when every one of them is what was sealed
 */
public record CopyReport(
        ItemId item,
        BytesState state,
        Optional<ContentDigest> digest,
        int chunks,
        List<Damage> damages) {
    public CopyReport {
        damages = List.copyOf(damages);
    }

    /**
     * @param chunk its index, or -1 for key, seal or head
     * @param sentence what is wrong, for a person
     */
    public record Damage(int chunk, String sentence) {}
}
