package dev.assay.model.audit.event;

/**
 * A detector ran to its end or said why not.
 *
 * @param detector its name and version
 * @param model digest of the model
 * @param card digest of the detector card
 * @param result digest of the detection sidecar
 * @param frames how many frames have a score
 * @param status {@code ok}, {@code not-applicable} or {@code failed}
 */
@EntryType("detection.made")
public record Detected(
        String detector, Sha256 model, Sha256 card, Sha256 result, long frames, String status)
        implements Event {}
