package dev.assay.app.ui.shell;

import dev.assay.icons.Icon;

/** The places of the rail. */
public enum Place {
    QUEUE("Queue", Icon.QUEUE),
    REVIEW("Review", Icon.REVIEW),
    LOG("Log", Icon.LOG),
    EVIDENCE("Evidence", Icon.EVIDENCE),
    INSIGHT("Insight", Icon.INSIGHT),
    KEYS("Keys", Icon.HELP),
    SETTINGS("Settings", Icon.SETTINGS);

    private final String title;
    private final Icon icon;

    Place(String title, Icon icon) {
        this.title = title;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    public Icon icon() {
        return icon;
    }
}
