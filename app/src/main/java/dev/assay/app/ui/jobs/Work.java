package dev.assay.app.ui.jobs;

import dev.assay.model.job.JobHandle;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One piece of work under way, as a person watches it. For the JavaFX thread only. */
public final class Work {
    /** How far it is while nobody knows. */
    public static final double UNKNOWN = -1;

    private final String title;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", UNKNOWN);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private JobHandle handle = () -> {};

    Work(String title) {
        this.title = title;
    }

    void startedAs(JobHandle started) {
        handle = started;
    }

    void moved(double to, String said) {
        share.set(to);
        words.set(said);
    }

    public String title() {
        return title;
    }

    /** From 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Such as {@code 5.6 MB of 9.1 MB}. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Asks it to stop; its ending says whether it did. */
    public void cancel() {
        handle.cancel();
    }
}
