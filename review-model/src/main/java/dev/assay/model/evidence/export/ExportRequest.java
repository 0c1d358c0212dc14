package dev.assay.model.evidence.export;

import dev.assay.model.item.ItemId;
import java.nio.file.Path;
import java.util.List;

/**
 * What shall be handed over.
 *
 * @param items each a case of one, in the order of the package
 * @param into folder that gets the package, made when missing
 * @param software name and version of the console
 */
public record ExportRequest(List<ItemId> items, Path into, String software) {
    /** More items than this are several packages. */
    public static final int MOST = 100;

    public ExportRequest {
        items = items.stream().distinct().toList();
        if (items.isEmpty() || items.size() > MOST) {
            throw new IllegalArgumentException("a package has 1 to 100 items");
        }
    }
}
