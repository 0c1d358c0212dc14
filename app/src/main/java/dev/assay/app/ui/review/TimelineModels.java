package dev.assay.app.ui.review;

import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.play.Marks;
import dev.assay.app.ui.play.ViewLedger;
import dev.assay.app.upstream.UpstreamBook;
import dev.assay.model.review.Note;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.StreamInfo;
import dev.assay.viewer.timeline.FrameSpan;
import dev.assay.viewer.timeline.Lane;
import dev.assay.viewer.timeline.NoteMark;
import dev.assay.viewer.timeline.SeenSpan;
import dev.assay.viewer.timeline.Sound;
import dev.assay.viewer.timeline.TimelineModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What the timeline shows of the open item. Pure. */
final class TimelineModels {
    private TimelineModels() {}

    static TimelineModel of(
            FrameIndex index,
            double seconds,
            List<DetectorLine> lines,
            List<UpstreamBook.Kept> answers,
            boolean revealed,
            Marks marks,
            List<Note> notes,
            Sound sound,
            ViewLedger ledger) {
        TimelineModel plain = plain(index, seconds);
        int count = plain.frames();
        List<Lane> lanes = new ArrayList<>(new DetectorLanes(index, count).of(lines, revealed));
        lanes.addAll(new UpstreamLanes(index, count).of(answers, revealed));
        return plain.withMarked(span(marks, count))
                .withLanes(lanes)
                .withSound(sound)
                .withNotes(notes(notes, count))
                .withSeen(seen(ledger));
    }

    /** Frames, or tenths of a second of an item that is sound only. */
    private static TimelineModel plain(FrameIndex index, double seconds) {
        if (index.count() == 0) {
            return TimelineModel.ofSound(seconds);
        }
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < index.count(); i++) {
            if (index.key(i)) {
                keys.add(i);
            }
        }
        return TimelineModel.of(index.count(), keys);
    }

    /**
     * @param loudness as far as it is read
     */
    static Sound sound(MediaInfo info, Optional<List<Float>> loudness) {
        List<StreamInfo> streams =
                info.streams().stream().filter(s -> s.kind().equals("audio")).toList();
        if (streams.isEmpty()) {
            return new Sound.None();
        }
        if (streams.stream().noneMatch(StreamInfo::decodable)) {
            return new Sound.Unknown("this build cannot decode " + streams.getFirst().codec());
        }
        return loudness.<Sound>map(Sound.Levels::new)
                .orElseGet(() -> new Sound.Unknown("not read yet"));
    }

    private static @org.jspecify.annotations.Nullable FrameSpan span(Marks marks, int count) {
        if (marks.in().isEmpty() && marks.out().isEmpty()) {
            return null;
        }
        return new FrameSpan(marks.in().orElse(0), marks.out().orElse(count - 1));
    }

    /** Erased words leave their frames marked. */
    private static List<NoteMark> notes(List<Note> notes, int count) {
        return notes.stream()
                .filter(note -> note.to() < count)
                .map(note ->
                        new NoteMark(
                                new FrameSpan((int) note.from(), (int) note.to()),
                                note.text().orElse("Erased")))
                .toList();
    }

    private static List<SeenSpan> seen(ViewLedger ledger) {
        List<SeenSpan> spans = new ArrayList<>();
        add(spans, ledger.seenFiltered(), true);
        add(spans, ledger.seenPlain(), false);
        return spans;
    }

    private static void add(List<SeenSpan> spans, BitSet frames, boolean filtered) {
        int from = frames.nextSetBit(0);
        while (from >= 0) {
            int to = frames.nextClearBit(from) - 1;
            spans.add(new SeenSpan(new FrameSpan(from, to), filtered));
            from = frames.nextSetBit(to + 1);
        }
    }
}
