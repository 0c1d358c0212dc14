package dev.assay.model.review;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.Appended;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.EventDraft;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.Event;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.store.Projection;
import java.util.List;
import java.util.Optional;
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

    /** Records events in one write: when this returns, all of them are on the disk. */
    public synchronized List<Appended> record(
            ReviewSession session, Optional<ItemId> item, List<? extends Event> events)
            throws EnvironmentException {
        return recordDrafts(session, item, events.stream().map(EventDraft::of).toList());
    }

    /** As {@link #record}, for events that name one another. */
    synchronized List<Appended> recordDrafts(
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
