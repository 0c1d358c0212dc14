package dev.assay.app.workspace;

import dev.assay.model.audit.Damage;
import java.util.List;

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
    record Damaged(List<Damage> damages) implements OpenOutcome {
        public Damaged {
            damages = List.copyOf(damages);
        }

        public String sentence() {
            return damages.isEmpty() ? "The log is damaged." : damages.getFirst().sentence();
        }

        public String nextStep() {
            return "Nothing was changed. Keep the folder as it is and restore the log from the"
                    + " record bucket or a copy.";
        }
    }
}
