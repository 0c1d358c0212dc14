package dev.assay.model.evidence.report;

import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.contents.ItemDossier;
import java.time.Instant;
import java.util.List;

/**
 * What the report is about.
 *
 * @param export name of the package
 * @param software who made it, with version
 * @param size entries of the log under the checkpoint
 * @param root of the log at that size
 */
public record ReportFacts(
        String export,
        String software,
        Instant made,
        String origin,
        long size,
        String root,
        String vkey,
        List<Item> items) {
    public ReportFacts {
        items = List.copyOf(items);
    }

    /**
     * One item of it.
     *
     * @param sections parts that others know about, such as provenance and frames
     * @param gaps everything that is not in the package
     */
    public record Item(ItemDossier dossier, List<Section> sections, List<Gap> gaps) {
        public Item {
            sections = List.copyOf(sections);
            gaps = List.copyOf(gaps);
        }
    }
}
