package dev.assay.viewer.timeline;

import java.util.AbstractList;
import java.util.List;

/**
 * The timeline as rows, one a frame, for whoever cannot use a picture. Rows are made when asked
 * for.
 */
public final class TimelineTable extends AbstractList<TimelineTable.Row> {
    /**
     * One frame.
     *
     * @param lanes what each lane says, in their order
     * @param note the reviewer's note there, or empty
     * @param seen how it was looked at: "unfiltered", "filtered" or "not yet"
     */
    public record Row(int frame, boolean key, List<String> lanes, String note, String seen) {}

    private final TimelineModel model;

    public TimelineTable(TimelineModel model) {
        this.model = model;
    }

    /** The names over the columns of the lanes. */
    public List<String> laneNames() {
        return model.lanes().stream().map(Lane::name).toList();
    }

    @Override
    public Row get(int frame) {
        if (frame < 0 || frame >= model.frames()) {
            throw new IndexOutOfBoundsException(frame);
        }
        return new Row(
                frame,
                model.keyFrames().contains(frame),
                model.lanes().stream().map(lane -> words(lane, frame)).toList(),
                model.notes().stream()
                        .filter(note -> note.span().holds(frame))
                        .map(NoteMark::text)
                        .findFirst()
                        .orElse(""),
                seen(frame));
    }

    @Override
    public int size() {
        return model.frames();
    }

    private static String words(Lane lane, int frame) {
        return switch (lane) {
            case Lane.Hidden _ -> "hidden";
            case Lane.NotApplicable _, Lane.Silent _ -> "not applicable";
            case Lane.Measured scores when !scores.track().known(frame) ->
                    scores.gapReason(frame).isEmpty() ? "no score" : scores.gapReason(frame);
            case Lane.Measured scores ->
                    GutterPainter.figure(scores.track().score(frame))
                            + (!scores.track().judged()
                                    ? ""
                                    : scores.track().over(frame) ? " over" : " under");
        };
    }

    private String seen(int frame) {
        boolean filtered = false;
        for (SeenSpan span : model.seen()) {
            if (span.span().holds(frame)) {
                if (!span.filtered()) {
                    return "unfiltered";
                }
                filtered = true;
            }
        }
        return filtered ? "filtered" : "not yet";
    }
}
