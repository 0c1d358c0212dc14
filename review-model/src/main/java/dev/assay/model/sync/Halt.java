package dev.assay.model.sync;

/**
 * A state in which going on could hide something; a person has to look.
 *
 * @param sentence what was found
 * @param nextStep what to do
 */
public record Halt(Kind kind, String sentence, String nextStep) {
    public enum Kind {
        /** Other bytes lie under a name only this device may write. */
        FOREIGN_RECORD,
        /** The table's head is not one this log ever had: a copy or an old backup is running. */
        FORKED_HEAD
    }
}
