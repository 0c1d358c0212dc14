package dev.assay.viewer.timeline;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what lies under a point, in one sentence. Pure; no hint of a score while they are hidden.
 */
final class TimelineInspector {
    private TimelineInspector() {}

    static TimelineHit at(TimelineModel model, TimelineRows rows, int frame, double y) {
        for (int i = 0; i < rows.lanes().size(); i++) {
            if (rows.lanes().get(i).holds(y)) {
                Lane lane = model.lanes().get(i);
                return new TimelineHit(frame, lane, null, words(model, lane, frame));
            }
        }
        if (rows.notes().holds(y)) {
            NoteMark note = noteAt(model, frame);
            String words = note == null ? plain(model, frame) : note.text();
            return new TimelineHit(frame, null, note, words);
        }
        return new TimelineHit(frame, null, null, plain(model, frame));
    }

    private static @Nullable NoteMark noteAt(TimelineModel model, int frame) {
        for (NoteMark note : model.notes()) {
            if (note.span().holds(frame)) {
                return note;
            }
        }
        return null;
    }

    private static String plain(TimelineModel model, int frame) {
        return model.place(frame) + (model.keyFrames().contains(frame) ? ", key" : "");
    }

    static String words(TimelineModel model, Lane lane, int frame) {
        return switch (lane) {
            case Lane.Hidden hidden -> hidden.sentence();
            case Lane.NotApplicable not -> not.name() + ", not applicable: " + not.reason();
            case Lane.Silent silent ->
                    silent.detectors().stream()
                            .map(not -> words(model, not, frame))
                            .collect(Collectors.joining("\n"));
            case Lane.Measured scores -> score(model, scores, frame);
        };
    }

    /** Whatever detectors cannot speak about this item, with the reason; may be empty. */
    static String silent(TimelineModel model) {
        return model.lanes().stream()
                .filter(lane -> lane instanceof Lane.NotApplicable || lane instanceof Lane.Silent)
                .map(lane -> words(model, lane, 0))
                .collect(Collectors.joining("\n"));
    }

    private static String score(TimelineModel model, Lane.Measured scores, int frame) {
        ScoreTrack track = scores.track();
        String start = model.place(frame) + ", " + scores.name() + " ";
        if (!track.known(frame)) {
            String reason = scores.gapReason(frame);
            return start + (reason.isEmpty() ? "no score" : reason);
        }
        if (!track.judged()) {
            return start + GutterPainter.figure(track.score(frame)) + ", no threshold stated";
        }
        return start
                + GutterPainter.figure(track.score(frame))
                + (track.over(frame) ? ", over " : ", under ")
                + GutterPainter.figure(track.threshold());
    }
}
