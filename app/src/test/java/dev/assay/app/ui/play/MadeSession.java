package dev.assay.app.ui.play;

import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.BrokenFrame;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.FrameSink;
import dev.assay.viewer.media.MadeIndex;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MetadataEntry;
import dev.assay.viewer.media.SandboxLevel;
import dev.assay.viewer.media.SandboxReport;
import dev.assay.viewer.media.StreamInfo;
import dev.assay.viewer.media.TaskOutcome;
import dev.assay.viewer.media.TaskSink;
import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.SoundPeaks;
import dev.assay.viewer.wire.SoundPiece;
import dev.assay.viewer.wire.SoundRequest;
import dev.assay.viewer.wire.TaskKind;
import dev.assay.viewer.wire.WireException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A clip of 4x4 pixels made of numbers, 25 frames a second, a key every ten; frame 13 is broken.
 */
public final class MadeSession implements MediaSession {
    public static final int BROKEN = 13;

    private final FrameIndex index;

    private final int soundSamples;

    /** The frames that were asked for, in order. */
    public final List<Integer> asked = new ArrayList<>();

    public MadeSession(int frames) {
        this(frames, 0);
    }

    /**
     * @param soundSamples of full-scale sound from the first frame on
     */
    public MadeSession(int frames, int soundSamples) {
        this.soundSamples = soundSamples;
        this.index = MadeIndex.of(frames, 3600, 10);
    }

    @Override
    public MediaInfo info() {
        return new MediaInfo(
                MediaInfo.Kind.CLIP,
                "made",
                soundSamples == 0
                        ? List.of()
                        : List.of(
                                new StreamInfo(
                                        1, "audio", "pcm_s16le", "", true, 0, 0, 2, 48_000, "")),
                0,
                "rawvideo",
                4,
                4,
                0,
                false,
                1,
                1,
                "bgra",
                index.count() / 25.0,
                "unknown",
                "unknown",
                "unknown",
                "unknown");
    }

    @Override
    public FrameIndex index() {
        return index;
    }

    @Override
    public FrameOutcome frame(int wanted) {
        asked.add(wanted);
        return made(wanted);
    }

    private FrameOutcome made(int wanted) {
        if (wanted == BROKEN) {
            return new BrokenFrame(wanted, "This frame is cut off.");
        }
        return new DecodedFrame(
                wanted,
                4,
                4,
                index.pts(wanted),
                "bgra",
                false,
                ByteBuffer.allocate(64).asReadOnlyBuffer(),
                "%032x".formatted(wanted),
                "%064x".formatted(wanted));
    }

    @Override
    public void frames(int first, int count, int step, boolean pixels, FrameSink sink) {
        for (int i = 0; i < count; i++) {
            if (!sink.accept(made(first + i * step))) {
                return;
            }
        }
    }

    @Override
    public List<MetadataEntry> metadata() {
        return List.of();
    }

    @Override
    public TaskOutcome task(
            int kind,
            ByteBuffer request,
            List<ByteSource> attachments,
            Progress progress,
            TaskSink sink) {
        if (kind == TaskKind.SOUND_PIECE || kind == TaskKind.SOUND_PEAKS) {
            sink.accept(sound(kind, request));
        }
        return new TaskOutcome.Finished();
    }

    private ByteBuffer sound(int kind, ByteBuffer request) {
        PayloadWriter content = new PayloadWriter();
        try {
            SoundRequest wanted = SoundRequest.take(new PayloadReader(request));
            int count = (int) Math.clamp(soundSamples - wanted.from(), 0L, (long) wanted.count());
            if (kind == TaskKind.SOUND_PIECE) {
                new SoundPiece(wanted.from(), ByteBuffer.allocate(count * SoundPiece.FRAME))
                        .put(content);
            } else {
                byte[] peaks = new byte[count / SoundPeaks.HOP];
                Arrays.fill(peaks, (byte) 255);
                new SoundPeaks(wanted.from(), ByteBuffer.wrap(peaks)).put(content);
            }
        } catch (WireException e) {
            throw new IllegalStateException(e);
        }
        return content.done();
    }

    @Override
    public SandboxReport sandbox() {
        return new SandboxReport(SandboxLevel.FULL, "Made.", List.of(), List.of());
    }

    @Override
    public void close() {}
}
