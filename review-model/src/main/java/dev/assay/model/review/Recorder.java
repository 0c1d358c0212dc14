package dev.assay.model.review;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.Appended;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.EventDraft;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.Anchored;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Started;
import dev.assay.model.audit.event.Stopped;
import dev.assay.model.audit.event.Synced;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.store.Projection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the log and brings the projection level. The one lock of the desk: whoever checks and
 * then records holds it in between ({@code synchronized (recorder)}), so that what was checked is
 * still true when it is recorded.
 */
public final class Recorder {
    private final Logger logger = LoggerFactory.getLogger(Recorder.class);
    private final DeviceLog log;
    private final Projection projection;
    private @Nullable ReviewSession run;
    private @Nullable Started pending;

    public Recorder(DeviceLog log, Projection projection) {
        this.log = log;
        this.projection = projection;
    }

    DeviceLog log() {
        return log;
    }

    Projection projection() {
        return projection;
    }

    /**
     * From now on the first act of this run is preceded by an entry that it began. A run that only
     * reads, or only replicates, leaves no entry.
     */
    public synchronized void begin(ReviewSession session, Started started) {
        run = session;
        pending = started;
    }

    /** Ends the run: says so if it said that it began. */
    public synchronized void end(String reason) {
        ReviewSession session = run;
        boolean begun = pending == null;
        run = null;
        pending = null;
        if (session == null || !begun) {
            return;
        }
        try {
            append(session, Optional.empty(), List.of(EventDraft.of(new Stopped(reason))));
        } catch (EnvironmentException e) {
            // as after a crash: the run has no end in the log
            logger.warn("the end of the run could not be recorded: {}", e.key());
        }
    }

    /** Records events in one write: when this returns, all of them are on the disk. */
    public synchronized List<Appended> record(
            ReviewSession session, Optional<ItemId> item, List<? extends Event> events)
            throws EnvironmentException {
        if (events.stream().anyMatch(event -> !isReplication(event))) {
            begin();
        }
        return append(session, item, events.stream().map(EventDraft::of).toList());
    }

    /** As {@link #record}, for events that name one another. */
    synchronized List<Appended> recordDrafts(
            ReviewSession session, Optional<ItemId> item, List<EventDraft> events)
            throws EnvironmentException {
        begin();
        return append(session, item, events);
    }

    /** What must never start a sync of its own. */
    private static boolean isReplication(Event event) {
        return event instanceof Synced || event instanceof Anchored;
    }

    private void begin() throws EnvironmentException {
        ReviewSession session = run;
        Started started = pending;
        if (session != null && started != null) {
            append(session, Optional.empty(), List.of(EventDraft.of(started)));
            pending = null;
        }
    }

    private List<Appended> append(
            ReviewSession session, Optional<ItemId> item, List<EventDraft> events)
            throws EnvironmentException {
        Subject subject = Subject.of(new Actor(session.actor()), session.session());
        List<Appended> appended = log.appendDrafts(events, item.map(subject::on).orElse(subject));
        try {
            for (Appended one : appended) {
                projection.apply(one.entry(), one.leaf());
            }
        } catch (EnvironmentException e) {
            // recorded all the same: the tables are made anew from the log at the next question
            logger.warn("the projection could not follow the log: {}", e.key());
        }
        return appended;
    }
}
