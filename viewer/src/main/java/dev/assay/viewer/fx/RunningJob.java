package dev.assay.viewer.fx;

import dev.assay.model.job.JobHandle;
import dev.assay.model.job.Progress;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A job while it waits or runs. The job reports from its own thread; the properties change on the
 * JavaFX thread only, at most one change waiting there at a time.
 */
public final class RunningJob implements JobHandle, Progress {
    private record Report(long done, long total) {}

    private final String title;
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done", 0);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total", -1);
    private final AtomicReference<@Nullable Report> waiting = new AtomicReference<>();
    private volatile boolean cancelled;

    RunningJob(String title) {
        this.title = title;
    }

    /** What it does, for a person. */
    public String title() {
        return title;
    }

    /** Units finished. */
    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Units in all, -1 while unknown. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void report(long nowDone, long nowTotal) {
        if (waiting.getAndSet(new Report(nowDone, nowTotal)) == null) {
            FxThread.later(this::publish);
        }
    }

    private void publish() {
        Report last = waiting.getAndSet(null);
        if (last != null) {
            total.set(last.total());
            done.set(last.done());
        }
    }
}
