package dev.assay.model.audit.event;

import dev.assay.model.json.JsonObject;
import java.util.List;

/**
 * What one entry says. The record is the schema: each component is one member of the entry's {@code
 * data} under its own name ({@link EventSchema}). Released types never change; a new need is a new
 * type. Free text, names, object keys and durations enter only as {@link Commitment}s.
 */
public sealed interface Event
        permits Anchored,
                Annotated,
                Claimed,
                ClockAdjusted,
                Conflicted,
                Decided,
                Detected,
                Erased,
                Exported,
                FirstJudgement,
                HoldLifted,
                HoldPlaced,
                ItemListed,
                ListingRun,
                Opened,
                PolicyChanged,
                ProvenanceChecked,
                Pulled,
                Released,
                Revealed,
                Seconded,
                SettingChanged,
                Started,
                Stopped,
                Superseded,
                Synced,
                TailCut,
                ThresholdChanged,
                Unrecognised,
                UpstreamAnswered,
                UpstreamAsked,
                Verified,
                Viewed,
                WorkerStopped {

    /** The entry's {@code type}, such as {@code decision.made}. */
    default String type() {
        return EventSchema.typeOf(this);
    }

    /** The entry's {@code data}. */
    default JsonObject data() {
        return EventSchema.write(this);
    }

    /** The payloads this event commits to; those that an erasure names are not among them. */
    default List<Commitment> commitments() {
        return EventSchema.commitments(this);
    }

    /** Reads an event back; what no released schema describes is {@link Unrecognised}. */
    static Event of(String type, JsonObject data) {
        return EventSchema.read(type, data);
    }
}
