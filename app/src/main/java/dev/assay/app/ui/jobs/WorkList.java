package dev.assay.app.ui.jobs;

import dev.assay.model.job.Job;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.viewer.fx.FxThread;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Starts work that is shown while it runs: title, how far, Cancel. Reports of a fast job are
 * gathered, so that at most one waits for the window.
 *
 * <p>For the JavaFX thread; the jobs run where the runner runs them.
 */
public final class WorkList {
    private final JobRunner jobs;
    private final ObservableList<Work> running = FXCollections.observableArrayList();

    public WorkList(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** What is under way, the oldest first. */
    public ObservableList<Work> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    /** Starts {@code job}; it is listed until its ending was told. */
    public <T> Work start(String title, Unit unit, Job<T> job, Consumer<JobOutcome<T>> ending) {
        FxThread.require();
        Work work = new Work(title);
        running.add(work);
        JobHandle handle =
                jobs.start(
                        title,
                        progress -> job.run(new Reporting(progress, work, unit)),
                        (JobOutcome<T> outcome) -> {
                            running.remove(work);
                            ending.accept(outcome);
                        });
        work.startedAs(handle);
        return work;
    }

    /** Passes the newest report on to the window; older ones are dropped. */
    private static final class Reporting implements Progress {
        private final Progress asked;
        private final Work work;
        private final Unit unit;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long[] latest = {0, -1};

        private Reporting(Progress asked, Work work, Unit unit) {
            this.asked = asked;
            this.work = work;
            this.unit = unit;
        }

        @Override
        public void report(long done, long total) {
            latest = new long[] {done, total};
            if (waiting.compareAndSet(false, true)) {
                FxThread.run(this::show);
            }
        }

        private void show() {
            waiting.set(false);
            long[] now = latest;
            double share = now[1] > 0 ? Math.clamp((double) now[0] / now[1], 0, 1) : Work.UNKNOWN;
            work.moved(share, unit.words(now[0], now[1]));
        }

        @Override
        public boolean cancelled() {
            return asked.cancelled();
        }
    }
}
