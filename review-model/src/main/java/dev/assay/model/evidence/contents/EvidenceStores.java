package dev.assay.model.evidence.contents;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.time.InstantSource;

/** The parts of an open workspace that a package is made from; all owned by the workspace. */
public record EvidenceStores(
        DeviceLog log,
        Projection projection,
        PayloadFolder payloads,
        ObjectFolder objects,
        Vault vault,
        ReviewDesk desk,
        Recorder recorder,
        InstantSource clock) {}
