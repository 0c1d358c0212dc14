package dev.assay.app.workspace;

/** How opening a workspace ended. */
public sealed interface OpenOutcome {
    record Opened(Workspace workspace, RepairReport repairs) implements OpenOutcome {}

    /**
     * Another process uses it.
     *
     * @param by which one, such as {@code process 4711}
     */
    record InUse(String by) implements OpenOutcome {}

    /** The folder is none, its settings cannot be read, or the key is not its key. */
    record Refused(String sentence, String nextStep) implements OpenOutcome {}

    /** The log itself is damaged before its anchor: nothing is cut away, nothing goes on. */
    record Damaged(String sentence, String nextStep) implements OpenOutcome {}
}
