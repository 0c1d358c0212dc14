package dev.assay.model.evidence.export;

import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.pack.NewBag;
import dev.assay.model.evidence.report.Section;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import java.util.List;
import java.util.Set;

/**
 * Adds to a package what needs more than the workspace, such as a media worker. Called on the
 * thread that exports, once for each item.
 */
public interface Supplement {
    /**
     * What was added.
     *
     * @param sections for the report
     * @param gaps what could not be added
     * @param resolved what a decision rests on by digest and is in the package now
     */
    record Added(List<Section> sections, List<Gap> gaps, Set<ContentDigest> resolved) {
        public Added {
            sections = List.copyOf(sections);
            gaps = List.copyOf(gaps);
            resolved = Set.copyOf(resolved);
        }
    }

    /**
     * @param bytes of the item, verified; not to be closed
     * @param folder of the item below {@code data/}, with a slash at its end
     */
    Added add(ItemDossier item, ByteSource bytes, NewBag bag, String folder, Progress progress)
            throws EnvironmentException;
}
