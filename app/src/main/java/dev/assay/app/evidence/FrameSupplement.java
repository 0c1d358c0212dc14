package dev.assay.app.evidence;

import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.document.NoteFacts;
import dev.assay.model.evidence.export.Supplement;
import dev.assay.model.evidence.pack.NewBag;
import dev.assay.model.evidence.report.Section;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The frames that decisions name by digest and notes begin with, as pictures. Each is decoded by
 * one worker, decoded again by a second and read back by a third; a frame on which they differ is
 * left out and named.
 */
public final class FrameSupplement implements Supplement {
    /** More frames than this are a copy of the clip. */
    static final int MOST = 32;

    /** Of longer clips only so many frames are looked through for one that a decision names. */
    private static final int SEARCHED = 20_000;

    private final MediaWorkers workers;
    private final PictureSigner signer;

    FrameSupplement(MediaWorkers workers, PictureSigner signer) {
        this.workers = workers;
        this.signer = signer;
    }

    /** A frame with pixels, the same with hashes, and when it is. */
    private record Taken(DecodedFrame pixels, DecodedFrame hashed, String timebase, double time) {}

    @Override
    public Added add(
            ItemDossier item, ByteSource bytes, NewBag bag, String folder, Progress progress)
            throws EnvironmentException {
        FrameWitness witness = new FrameWitness(workers);
        TreeSet<Long> wanted = new TreeSet<>();
        NoteFacts.of(item).forEach(note -> wanted.add(note.annotated().from()));
        if (!item.unresolved().isEmpty()) {
            witness.with(bytes, session -> named(session, item.unresolved(), wanted, progress));
        }
        if (wanted.isEmpty()) {
            return new Added(List.of(), List.of(), Set.of());
        }
        List<Gap> gaps = new ArrayList<>();
        if (wanted.size() > MOST) {
            gaps.add(
                    new Gap(
                            "frames-left-out",
                            "More than 32 frames are referred to: the first are here."));
        }
        Set<ContentDigest> shown = new HashSet<>();
        List<JsonValue> rows = new ArrayList<>();
        List<Section.Picture> pictures = new ArrayList<>();
        for (long index : wanted.stream().limit(MOST).toList()) {
            progress.checkCancelled();
            Optional<Taken> taken = witness.with(bytes, session -> take(session, (int) index));
            if (taken.isEmpty() || !witness.agrees(bytes, taken.get().hashed())) {
                gaps.add(
                        new Gap(
                                "frame-absent",
                                "Frame "
                                        + index
                                        + " could not be decoded twice to the same raster."));
                continue;
            }
            DecodedFrame frame = taken.get().pixels();
            byte[] png = PngPicture.of(frame.width(), frame.height(), frame.bgra());
            if (!witness.shows(png, PngPicture.rgb(frame.width(), frame.height(), frame.bgra()))) {
                gaps.add(
                        new Gap(
                                "frame-absent",
                                "The picture of frame " + index + " was not read back the same."));
                continue;
            }
            byte[] signed =
                    signer.signed(
                            png, item.id(), item.detail().digest().orElseThrow(), (int) index);
            String path = folder + String.format(Locale.ROOT, "frames/%06d.png", index);
            bag.add(path, signed);
            rows.add(row(taken.get(), path, signed));
            shown.add(new ContentDigest(taken.get().hashed().sha256()));
            pictures.add(new Section.Picture(path, caption(taken.get()) + why(item, index)));
        }
        bag.add(folder + "frames.json", document(item, rows));
        return new Added(
                List.of(
                        new Section(
                                "Frames that decisions and notes refer to",
                                List.of(),
                                pictures,
                                "Each was decoded by two workers to the same raster and its picture"
                                        + " read back by a third. Pictures are unrotated, in coded"
                                        + " pixels.")),
                gaps,
                shown);
    }

    /** Looks for frames whose raster has one of these digests: a decision names no more of them. */
    private static Optional<Integer> named(
            MediaSession session, Set<ContentDigest> digests, Set<Long> into, Progress progress) {
        int count = Math.min(session.index().count(), SEARCHED);
        if (count > 0) {
            session.frames(
                    0,
                    count,
                    1,
                    false,
                    outcome -> {
                        if (outcome instanceof DecodedFrame frame
                                && frame.hasHashes()
                                && digests.contains(new ContentDigest(frame.sha256()))) {
                            into.add((long) frame.index());
                        }
                        return !progress.cancelled() && into.size() <= MOST;
                    });
        }
        return Optional.of(into.size());
    }

    private static Optional<Taken> take(MediaSession session, int index) {
        FrameIndex frames = session.index();
        if (index < 0 || index >= frames.count()) {
            return Optional.empty();
        }
        Optional<DecodedFrame> pixels =
                FrameWitness.decoded(session.frame(index)).map(DecodedFrame::kept);
        Optional<DecodedFrame> hashed = FrameWitness.decoded(session.hashed(index));
        return pixels.isPresent() && hashed.isPresent()
                ? Optional.of(
                        new Taken(
                                pixels.get(),
                                hashed.get(),
                                frames.timebase(),
                                frames.elapsed(index)))
                : Optional.empty();
    }

    private static JsonObject row(Taken taken, String path, byte[] png) {
        DecodedFrame frame = taken.hashed();
        JsonObject.Builder row =
                JsonObject.builder()
                        .put("index", frame.index())
                        .put("timebase", taken.timebase())
                        .put("elapsed", String.format(Locale.ROOT, "%.6f", taken.time()))
                        .put("width", frame.width())
                        .put("height", frame.height())
                        .put("format", frame.format())
                        .put("damaged", frame.damaged())
                        .put("rasterMd5", frame.md5())
                        .put("rasterSha256", frame.sha256())
                        .put("file", path)
                        .put("fileSha256", ContentDigest.of(png).hex());
        if (frame.pts() != FrameIndex.NO_PTS) {
            row.put("pts", frame.pts());
        }
        return row.build();
    }

    private static byte[] document(ItemDossier item, List<JsonValue> rows) {
        return Jcs.canonical(
                JsonObject.builder()
                        .put("schema", "assay-frames/1")
                        .put("item", item.id().value())
                        .put("media", item.detail().digest().map(ContentDigest::hex).orElse(""))
                        .put("frames", new JsonArray(rows))
                        .build());
    }

    /** Which notes begin here; otherwise a decision names the raster. */
    private static String why(ItemDossier item, long index) {
        List<String> notes = new ArrayList<>();
        for (NoteFacts note : NoteFacts.of(item)) {
            if (note.annotated().from() == index) {
                notes.add(
                        "Note in entry "
                                + note.row().index()
                                + note.text().map(": "::concat).orElse(""));
            }
        }
        return notes.isEmpty() ? ". A decision names this raster." : ". " + String.join(" ", notes);
    }

    private static String caption(Taken taken) {
        DecodedFrame frame = taken.hashed();
        return "Frame "
                + frame.index()
                + (frame.pts() == FrameIndex.NO_PTS
                        ? ""
                        : ", PTS " + frame.pts() + " (" + taken.timebase() + ")")
                + ", "
                + frame.width()
                + " × "
                + frame.height()
                + ", raster md5 "
                + frame.md5();
    }
}
