package dev.assay.model.provenance.lineage;

/** The way of an item through the house, in order. */
public enum Stage {
    SUBMISSION("Submission", "Who submitted it, and when, is not recorded anywhere."),
    DETECTION("Detection", "No detection before or at this console is recorded."),
    QUARANTINE("Quarantine", "When it was put into quarantine is not recorded anywhere."),
    DECISION("Decision", "Nothing was decided about it at this console yet.");

    private final String title;
    private final String gap;

    Stage(String title, String gap) {
        this.title = title;
        this.gap = gap;
    }

    public String title() {
        return title;
    }

    /** What to say where nothing tells of it. */
    public String gap() {
        return gap;
    }
}
