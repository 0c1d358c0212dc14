package dev.assay.model.evidence.export;

import dev.assay.model.evidence.contents.ItemDossier;
import java.util.Optional;

/**
 * What a package of one item would be.
 *
 * @param dossier what it would hold and lack; empty where the item may not leave at all
 * @param refused why it may not leave now
 */
public record ItemPreview(Optional<ItemDossier> dossier, Optional<ExportOutcome.Refused> refused) {}
