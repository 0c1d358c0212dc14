package dev.assay.app.ui.shell;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.sync.SyncReport;
import dev.assay.viewer.fx.FxThread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sending what waits: once at a time, again later when the world failed. FX thread only. */
public final class SendViewModel {
    private final Optional<Job<SyncReport>> send;
    private final JobRunner jobs;
    private final StatusViewModel status;
    private final InstantSource clock;
    private Optional<Instant> offline = Optional.empty();
    private boolean sending;
    private boolean again;
    private boolean halted;

    /**
     * @param send sends everything that waits; empty where this workspace sends nowhere
     */
    public SendViewModel(
            Optional<Job<SyncReport>> send,
            JobRunner jobs,
            StatusViewModel status,
            InstantSource clock) {
        this.send = send;
        this.jobs = jobs;
        this.status = status;
        this.clock = clock;
        if (send.isEmpty()) {
            status.show(new StatusViewModel.Sync.Alone());
        }
    }

    /** Sends now; while it is being sent, once more afterwards. */
    public void now() {
        FxThread.require();
        if (send.isEmpty() || halted) {
            return;
        }
        if (sending) {
            again = true;
            return;
        }
        sending = true;
        status.show(new StatusViewModel.Sync.Running());
        jobs.<SyncReport>start("", send.get(), this::ended);
    }

    private void ended(JobOutcome<SyncReport> outcome) {
        sending = false;
        switch (outcome) {
            case JobOutcome.Succeeded<SyncReport>(SyncReport report) -> sent(report);
            case JobOutcome.Failed<SyncReport>(EnvironmentException cause) -> {
                Instant since = offline.orElseGet(clock::instant);
                offline = Optional.of(since);
                status.show(new StatusViewModel.Sync.Offline(since, cause.sentence()));
            }
            case JobOutcome.Cancelled<SyncReport> _ ->
                    status.show(new StatusViewModel.Sync.NotYet(0));
        }
        if (again) {
            again = false;
            now();
        }
    }

    private void sent(SyncReport report) {
        offline = Optional.empty();
        if (report.halt() != null) {
            halted = true;
            status.show(
                    new StatusViewModel.Sync.Halted(
                            report.halt().sentence(), report.halt().nextStep()));
            return;
        }
        status.show(
                new StatusViewModel.Sync.Done(
                        clock.instant(), report.pending(), report.conflicts()));
        if (report.head() != null) {
            status.anchored(Optional.of(clock.instant()));
        }
    }
}
