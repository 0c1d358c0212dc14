package dev.assay.app.ui.keys;

/** Where a key counts. Two scopes overlap when one press could mean both. */
public enum Scope {
    /** On every screen. */
    ANYWHERE("Anywhere"),
    /** On the review screen, whatever its state. */
    REVIEW("Review"),
    /** On the review screen while a first judgement is asked for. */
    LOOK_FIRST("Look first"),
    /** On the review screen while the decision is open. */
    DECIDE("Decide"),
    /** On the log screen. */
    LOG("Log");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether one key press could be meant for both; look first and decide exclude each other. */
    public boolean overlaps(Scope other) {
        if (this == other || this == ANYWHERE || other == ANYWHERE) {
            return true;
        }
        return (this == REVIEW && other.isPartOfReview()) || (other == REVIEW && isPartOfReview());
    }

    private boolean isPartOfReview() {
        return this == LOOK_FIRST || this == DECIDE;
    }
}
