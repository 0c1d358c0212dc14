package dev.assay.app.ui.review;

/** The tabs of the inspector, in their order. */
public enum InspectorTab {
    DETECTORS("Detectors"),
    PROVENANCE("Provenance"),
    FACTS("Facts"),
    HISTORY("History"),
    DECIDE("Decide");

    private final String title;

    InspectorTab(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
