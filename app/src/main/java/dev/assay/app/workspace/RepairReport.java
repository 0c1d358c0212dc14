package dev.assay.app.workspace;

import java.util.List;

/**
 * What opening a workspace found and put right.
 *
 * @param tornBytes bytes beyond the anchor that were cut from the log: an act that never ended
 * @param replayed entries the projection had not seen
 * @param rebuilt the projection was damaged and has been made anew from the log
 * @param sentences all of it for a person, empty when nothing was to be done
 */
public record RepairReport(long tornBytes, long replayed, boolean rebuilt, List<String> sentences) {
    public RepairReport {
        sentences = List.copyOf(sentences);
    }

    public boolean nothingToDo() {
        return sentences.isEmpty();
    }
}
