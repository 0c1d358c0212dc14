package dev.assay.model.remote;

/** Answer to opening a range of one version. */
public sealed interface OpenOutcome {
    /** The caller closes the body. */
    record Opened(ObjectBody body) implements OpenOutcome {}

    /** The object is no longer the one with the entity tag (HTTP 412). */
    record Replaced() implements OpenOutcome {}

    record Missing() implements OpenOutcome {}
}
