package dev.assay.viewer.graph;

/** Three kinds of knowledge about an origin, drawn one under the other and never mixed. */
public enum Lane {
    DECLARED("Declared", "what someone said; nothing proves it"),
    CREDENTIALS("Content credentials", "what the file itself proves"),
    CUSTODY("Custody", "what storage and this console recorded");

    private final String title;
    private final String meaning;

    Lane(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }
}
