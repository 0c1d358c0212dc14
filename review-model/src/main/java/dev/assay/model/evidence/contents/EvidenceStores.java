package dev.assay.model.evidence.contents;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.time.InstantSource;

/**
 * The parts of an open workspace that a package is made from; all owned by the workspace.
 *
 * @param objects what entries name by digest, wherever it lies
 */
public record EvidenceStores(
        DeviceLog log,
        Projection projection,
        PayloadFolder payloads,
        ObjectShelf objects,
        Vault vault,
        ReviewDesk desk,
        Recorder recorder,
        InstantSource clock) {}
