package dev.assay.model.review;

import dev.assay.model.audit.event.Anchored;
import dev.assay.model.audit.event.Annotated;
import dev.assay.model.audit.event.Claimed;
import dev.assay.model.audit.event.ClockAdjusted;
import dev.assay.model.audit.event.Conflicted;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Exported;
import dev.assay.model.audit.event.FirstJudgement;
import dev.assay.model.audit.event.FrameSpan;
import dev.assay.model.audit.event.HoldLifted;
import dev.assay.model.audit.event.HoldPlaced;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.Opened;
import dev.assay.model.audit.event.PolicyChanged;
import dev.assay.model.audit.event.ProvenanceChecked;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.audit.event.Released;
import dev.assay.model.audit.event.Revealed;
import dev.assay.model.audit.event.Seconded;
import dev.assay.model.audit.event.SettingChanged;
import dev.assay.model.audit.event.Started;
import dev.assay.model.audit.event.Stopped;
import dev.assay.model.audit.event.Superseded;
import dev.assay.model.audit.event.Synced;
import dev.assay.model.audit.event.TailCut;
import dev.assay.model.audit.event.ThresholdChanged;
import dev.assay.model.audit.event.Unrecognised;
import dev.assay.model.audit.event.UpstreamAnswered;
import dev.assay.model.audit.event.UpstreamAsked;
import dev.assay.model.audit.event.Verified;
import dev.assay.model.audit.event.Viewed;
import dev.assay.model.audit.event.WorkerStopped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an entry says, as one sentence for a person. Holds no secret and no score. */
public final class Sentences {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Sentences() {}

    public static String of(Event event) {
        return switch (event) {
            case ItemListed(_, long bytes, _) -> "Listed in quarantine, " + bytes + " bytes.";
            case dev.assay.model.audit.event.ListingRun(long objects, long added, _) ->
                    "The source was listed: " + objects + " objects, " + added + " new.";
            case Pulled(long bytes, _) -> "Pulled into the vault: " + bytes + " bytes.";
            case Verified(_, String against, boolean same) ->
                    same
                            ? "The digest is the one that was promised (" + against + ")."
                            : "The digest is not the one that was promised (" + against + ").";
            case Opened(String sandbox, String outcome, var reason) ->
                    outcome.equals("opened")
                            ? "Opened in a worker, sandbox " + sandbox + "."
                            : "Could not be opened, sandbox "
                                    + sandbox
                                    + reason.map(code -> ": " + code).orElse("")
                                    + ".";
            case WorkerStopped(String reason, _) -> "The media worker stopped: " + reason + ".";
            case Viewed(List<FrameSpan> spans, _) -> "Viewed " + spans(spans) + ".";
            case FirstJudgement(String judgement, long round) ->
                    "First judgement in round " + round + ": " + judgement + ".";
            case Revealed(List<String> what, _) ->
                    "Shown to the reviewer: " + String.join(", ", what) + ".";
            case Detected(String detector, _, _, _, long frames, String status) ->
                    "Detector " + detector + " ran: " + status + ", " + frames + " frames.";
            case UpstreamAsked(String service, _, long bytes) ->
                    "Sent to " + service + " for its answer: " + bytes + " bytes.";
            case UpstreamAnswered(String service, _, _, String state, _) ->
                    "Answer of " + service + ": " + state + ".";
            case ProvenanceChecked(String state, _, _, long findings) ->
                    "Provenance checked: " + state + ", " + findings + " failures.";
            case Annotated(_, long from, long to) -> "Note on frames " + from + " to " + to + ".";
            case Claimed(long fence, Instant until) ->
                    "Claimed until " + TIME.format(until) + " (fence " + fence + ").";
            case Released(_, String reason) -> "Claim ended: " + reason + ".";
            case Decided decided -> decided(decided);
            case Seconded(var decision, boolean agrees, _, _) ->
                    (agrees ? "A second person agrees with" : "A second person disagrees with")
                            + " the decision in entry "
                            + decision.index()
                            + ".";
            case Superseded(var decision, var by, _) ->
                    "The decision in entry "
                            + decision.index()
                            + " no longer stands; entry "
                            + by.index()
                            + " does.";
            case Conflicted(_, long round, String reason) ->
                    "Decisions of round " + round + " conflict (" + reason + ").";
            case HoldPlaced(String hold, _, _) -> "Hold " + hold + " placed.";
            case HoldLifted(String hold, _, _) -> "Hold " + hold + " lifted.";
            case Exported(String export, _, long files) ->
                    "Exported as " + export + ", " + files + " files.";
            case Synced(long size, _, long files) ->
                    "Replicated up to " + size + " entries, " + files + " files stored.";
            case Anchored(long size, _, String by, _) ->
                    "Anchored at " + size + " entries by " + by + ".";
            case Erased(var commitments, String basis) ->
                    "Erased " + commitments.size() + " payloads (" + basis + ").";
            case SettingChanged(String setting, _, _) -> "Setting " + setting + " changed.";
            case ThresholdChanged(String detector, _, _) ->
                    "Thresholds of " + detector + " changed.";
            case PolicyChanged(var before, _) ->
                    before.isPresent() ? "The policy set changed." : "A policy set is in force.";
            case ClockAdjusted(Instant before, Instant after) ->
                    "The clock went back from "
                            + TIME.format(before)
                            + " to "
                            + TIME.format(after)
                            + ".";
            case Started(String version, _) -> "Console " + version + " started.";
            case Stopped(String reason) -> "Console stopped: " + reason + ".";
            case TailCut(long bytes) ->
                    bytes + " bytes of an act that never ended were cut from the log.";
            case Unrecognised(String type, _) ->
                    "An entry of a type this version does not know: " + type + ".";
        };
    }

    private static String decided(Decided decided) {
        return "Decided in round "
                + decided.round()
                + ": "
                + decided.disposition()
                + " under "
                + decided.policyCode()
                + decided.firstJudgement()
                        .map(judgement -> ", first judged " + judgement)
                        .orElse("")
                + ".";
    }

    private static String spans(List<FrameSpan> spans) {
        String shown =
                spans.stream()
                        .limit(3)
                        .map(span ->
                                (span.from() == span.to()
                                                ? "frame " + span.from()
                                                : "frames " + span.from() + " to " + span.to())
                                        + (span.filtered() ? " (filtered)" : ""))
                        .collect(Collectors.joining(", "));
        return spans.size() > 3 ? shown + " and " + (spans.size() - 3) + " more ranges" : shown;
    }
}
