package dev.assay.model.remote;

/** Answer to writing a record exactly once. */
public sealed interface WriteOutcome {
    /**
     * The bytes lie in the store under the name, read back.
     *
     * @param already whether an earlier attempt had written them
     */
    record Kept(ObjectFacts facts, Preservation preservation, boolean already)
            implements WriteOutcome {}

    /**
     * Other bytes lie under that name: somebody else wrote it, or a copy of this workspace runs.
     */
    record Different() implements WriteOutcome {}
}
