package dev.assay.model.detection.upstream;

/** How reading a service's answer ended. */
public sealed interface UpstreamOutcome {
    record Read(UpstreamResult result) implements UpstreamOutcome {}

    record Refused(String sentence) implements UpstreamOutcome {}
}
