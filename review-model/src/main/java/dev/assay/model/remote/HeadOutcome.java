package dev.assay.model.remote;

/** Answer to asking for one version. */
public sealed interface HeadOutcome {
    record Found(ObjectFacts facts) implements HeadOutcome {}

    /** No such version; it may have been deleted or replaced in an unversioned store. */
    record Missing() implements HeadOutcome {}
}
