package dev.assay.app.ui.audit;

import java.util.List;

/**
 * What stands outside this console for its log.
 *
 * @param lines what differs first, then what came back from outside, then the newest
 * @param kept entries that the newest of them covers
 * @param size entries of the log
 * @param others files kept beside the workspace that are no checkpoints of this log
 */
public record AnchorState(List<AnchorLine> lines, long kept, long size, int others) {
    static final AnchorState NONE = new AnchorState(List.of(), 0, 0, 0);

    public AnchorState {
        lines = List.copyOf(lines);
    }

    /** Whether everything is covered but what replication itself wrote. */
    boolean covered() {
        return kept > 0 && size - kept <= 2;
    }
}
