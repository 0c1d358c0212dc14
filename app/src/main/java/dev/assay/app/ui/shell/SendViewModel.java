package dev.assay.app.ui.shell;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.model.sync.SyncOccasion;
import dev.assay.model.sync.SyncReport;
import dev.assay.viewer.fx.FxThread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sending what waits: once at a time, again later when the world failed. FX thread only. */
public final class SendViewModel {
    /** Sends everything that waits; blocking, called in the background. */
    @FunctionalInterface
    public interface Sender {
        SyncReport send(SyncOccasion occasion, Progress progress) throws EnvironmentException;
    }

    private final Optional<Sender> send;
    private final JobRunner jobs;
    private final StatusViewModel status;
    private final InstantSource clock;
    private Optional<Instant> offline = Optional.empty();
    private boolean sending;
    private Optional<SyncOccasion> again = Optional.empty();
    private boolean halted;
    private boolean over;

    /**
     * @param send sends everything that waits; empty where this workspace sends nowhere
     */
    public SendViewModel(
            Optional<Sender> send, JobRunner jobs, StatusViewModel status, InstantSource clock) {
        this.send = send;
        this.jobs = jobs;
        this.status = status;
        this.clock = clock;
        if (send.isEmpty()) {
            status.show(new StatusViewModel.Sync.Alone());
        }
    }

    /** Sends while work goes on. */
    public void busy() {
        send(SyncOccasion.BUSY);
    }

    /** Sends because a person asked, or because the window closes. */
    public void now() {
        send(SyncOccasion.NOW);
    }

    /** The window closes: what is being sent ends, and nothing is started after it. */
    public void end() {
        FxThread.require();
        over = true;
        again = Optional.empty();
    }

    private void send(SyncOccasion occasion) {
        FxThread.require();
        if (send.isEmpty() || halted || over) {
            return;
        }
        if (sending) {
            again = Optional.of(occasion);
            return;
        }
        sending = true;
        status.show(new StatusViewModel.Sync.Running());
        Sender sender = send.get();
        jobs.<SyncReport>start("", progress -> sender.send(occasion, progress), this::ended);
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
        Optional<SyncOccasion> next = again;
        again = Optional.empty();
        next.ifPresent(this::send);
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
