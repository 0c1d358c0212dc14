package dev.assay.app.ui.detect;

import dev.assay.model.detection.DetectorCard;

/** One detector and what may be shown of it now. */
public record DetectorLine(DetectorCard card, DetectorState state) {}
