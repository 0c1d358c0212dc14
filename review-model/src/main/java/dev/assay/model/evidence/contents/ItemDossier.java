package dev.assay.model.evidence.contents;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.payload.Payload;
import dev.assay.model.review.ItemDetail;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything about one item but its bytes. Immutable. Personal data.
 *
 * @param entries about the item, oldest first
 * @param context entries that others rest on, such as the policy set they were made under
 * @param payloads text and key by commitment
 * @param objects what entries name by digest
 * @param unresolved what a decision rests on by digest and is no object here, such as the raster of
 *     a frame
 * @param gaps what is not here
 */
public record ItemDossier(
        ItemDetail detail,
        List<DossierEntry> entries,
        List<DossierEntry> context,
        Map<String, Payload> payloads,
        List<DossierObject> objects,
        Set<ContentDigest> unresolved,
        List<Gap> gaps) {
    public ItemDossier {
        entries = List.copyOf(entries);
        context = List.copyOf(context);
        payloads = Map.copyOf(payloads);
        objects = List.copyOf(objects);
        unresolved = Set.copyOf(unresolved);
        gaps = List.copyOf(gaps);
    }

    public ItemId id() {
        return detail.item().id();
    }

    /** Its bytes are called so in a package: no name of a person's making reaches a path. */
    public String originalName() {
        String name = detail.item().name();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".") && extension.matches("[A-Za-z0-9]{1,8}")
                ? "original." + extension.toLowerCase(java.util.Locale.ROOT)
                : "original.bin";
    }
}
