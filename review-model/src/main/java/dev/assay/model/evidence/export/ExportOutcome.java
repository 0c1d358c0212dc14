package dev.assay.model.evidence.export;

import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How making a package ended. Nothing of a refused one is left. */
public sealed interface ExportOutcome {
    /**
     * It is complete, was read back by the second code path, is in the log and has its name.
     *
     * @param export its name, as in the log
     * @param tagManifest SHA-256 of {@code tagmanifest-sha256.txt}, which stands for the whole
     * @param files payload files
     * @param gaps what is missing, by item
     * @param entry index of the last entry that says so
     * @param size entries in the log with it
     */
    record Done(
            Path path,
            String export,
            ContentDigest tagManifest,
            long files,
            long bytes,
            Map<ItemId, List<Gap>> gaps,
            long entry,
            long size)
            implements ExportOutcome {
        public Done {
            gaps = Map.copyOf(gaps);
        }
    }

    /**
     * @param item whose fault it is, where it is one item's
     */
    record Refused(Optional<ItemId> item, String sentence, String nextStep)
            implements ExportOutcome {}
}
