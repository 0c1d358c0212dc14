package dev.assay.app.ui.inspect;

import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.MediaTime;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.IndexNote;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MetadataEntry;
import dev.assay.viewer.media.SandboxLevel;
import dev.assay.viewer.media.SandboxReport;
import dev.assay.viewer.media.StreamInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the worker found of an item: picture, streams, what the file says, and what confined it. */
final class MediaFactGroups {
    /** More embedded statements than this are counted, not listed. */
    private static final int MOST_ENTRIES = 60;

    private MediaFactGroups() {}

    /**
     * @param said what the file says about itself; empty while it is being read
     */
    static List<FactGroup> of(MediaSession session, Optional<List<MetadataEntry>> said) {
        List<FactGroup> groups = new ArrayList<>();
        groups.add(picture(session));
        groups.add(streams(session.info()));
        groups.addAll(
                said.map(MediaFactGroups::metadata)
                        .orElseGet(() -> missing("It is being read by the worker")));
        groups.add(sandbox(session.sandbox()));
        return groups;
    }

    private static FactGroup picture(MediaSession session) {
        MediaInfo info = session.info();
        FrameIndex index = session.index();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.words("Container", info.container()));
        if (info.kind() != MediaInfo.Kind.SOUND) {
            facts.add(Fact.words("Codec", info.codec()));
            facts.add(Fact.measured("Coded size", info.width() + " \u00d7 " + info.height()));
            facts.add(Fact.measured("Pixel shape", info.sar()));
            facts.add(
                    Fact.measured(
                            "Rotation",
                            info.rotation() + "\u00b0" + (info.mirrored() ? ", mirrored" : "")));
            facts.add(Fact.measured("Pixel format", info.pixelFormat()));
            facts.add(
                    Fact.words(
                            "Colour",
                            info.matrix()
                                    + " \u00b7 "
                                    + info.primaries()
                                    + " \u00b7 "
                                    + info.transfer()
                                    + " \u00b7 "
                                    + info.range()));
            facts.add(Fact.measured("Frames", Count.of(index.count())));
            facts.add(Fact.measured("Time base", index.timebase()));
        }
        facts.add(
                Double.isNaN(info.seconds())
                        ? Fact.missing("Duration", "The container names none")
                        : Fact.measured("Duration", MediaTime.of(info.seconds())));
        for (IndexNote note : index.notes()) {
            facts.add(Fact.words("Note", note.sentence()));
        }
        return new FactGroup("Picture", facts);
    }

    private static FactGroup streams(MediaInfo info) {
        List<Fact> facts = new ArrayList<>();
        for (StreamInfo stream : info.streams()) {
            String size =
                    stream.width() > 0 ? " " + stream.width() + "\u00d7" + stream.height() : "";
            String sound =
                    stream.rate() > 0
                            ? " " + stream.rate() + " Hz, " + stream.channels() + " ch"
                            : "";
            String readable = stream.decodable() ? "" : ", not decodable here";
            facts.add(
                    Fact.words(
                            "Stream " + stream.number(),
                            stream.kind() + " " + stream.codec() + size + sound + readable));
        }
        return new FactGroup("Streams", facts);
    }

    private static List<FactGroup> metadata(List<MetadataEntry> entries) {
        if (entries.isEmpty()) {
            return missing("The file says nothing about itself");
        }
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        for (MetadataEntry entry : entries.subList(0, Math.min(MOST_ENTRIES, entries.size()))) {
            groups.computeIfAbsent(entry.group(), _ -> new ArrayList<>())
                    .add(new Fact(entry.name(), entry.value(), Fact.Standing.DECLARED, false));
        }
        List<FactGroup> all = new ArrayList<>();
        groups.forEach((title, facts) -> all.add(new FactGroup("File says: " + title, facts)));
        if (entries.size() > MOST_ENTRIES) {
            int more = entries.size() - MOST_ENTRIES;
            all.add(
                    new FactGroup(
                            "File says more",
                            List.of(Fact.words("Not listed", Count.of(more, "entry", "entries")))));
        }
        return all;
    }

    private static List<FactGroup> missing(String why) {
        return List.of(new FactGroup("Embedded metadata", List.of(Fact.missing("Metadata", why))));
    }

    private static FactGroup sandbox(SandboxReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.words("Level", report.level() == SandboxLevel.FULL ? "Full" : "Reduced"));
        report.inForce().forEach(s -> facts.add(Fact.words("In force", s)));
        report.missing().forEach(s -> facts.add(Fact.missing("Not in force", s)));
        return new FactGroup("This worker", facts);
    }
}
