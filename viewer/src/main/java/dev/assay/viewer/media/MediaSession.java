package dev.assay.viewer.media;

import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.SoundColumns;
import dev.assay.viewer.wire.SoundPeaks;
import dev.assay.viewer.wire.SoundPiece;
import dev.assay.viewer.wire.SoundRequest;
import dev.assay.viewer.wire.TaskKind;
import dev.assay.viewer.wire.WireException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One open item with a worker of its own. Calls block and belong on background threads; several
 * threads may call, one is served at a time. Values from the worker were bounded before use.
 */
public interface MediaSession extends AutoCloseable {
    MediaInfo info();

    /** Empty (count 0) for sound only. */
    FrameIndex index();

    /** Frame {@code index} with pixels, without hashes; from the cache where it is there. */
    FrameOutcome frame(int index);

    /**
     * Frame {@code index} with the hashes of its raster, without pixels. Of a frame shown just
     * before, the worker still has the raster that its pixels were made from.
     */
    default FrameOutcome hashed(int index) {
        FrameOutcome[] got = {new BrokenFrame(index, "There is no such frame.")};
        frames(
                index,
                1,
                1,
                false,
                one -> {
                    got[0] = one;
                    return true;
                });
        return got[0];
    }

    /**
     * Frames {@code first}, {@code first + step}, … ({@code count} of them), in that order, without
     * going through the cache.
     *
     * @param step 1 or -1
     * @param pixels whether {@link DecodedFrame#bgra()} is wanted, else hashes
     * @param sink told of each, on the calling thread; answers whether to go on. Pixels are good
     *     until it returns
     */
    void frames(int first, int count, int step, boolean pixels, FrameSink sink);

    /** What the file says about itself, read in the worker; empty where it says nothing. */
    List<MetadataEntry> metadata();

    /**
     * Runs a task inside the worker.
     *
     * @param kind number of the task, see {@code viewer.wire.TaskKind}
     * @param request at most {@code Limits.MAX_CHUNK} bytes
     * @param attachments read by the task by range, such as model files
     */
    TaskOutcome task(
            int kind,
            ByteBuffer request,
            List<ByteSource> attachments,
            Progress progress,
            TaskSink sink);

    /**
     * The whole default sound stream as columns; takes a second for some minutes of sound, in which
     * no frame is served. Empty where there is none, or the worker has ended.
     */
    default Optional<SoundColumns> sound(Progress progress) {
        List<SoundColumns> got = new ArrayList<>();
        task(
                TaskKind.SOUND_COLUMNS,
                ByteBuffer.allocate(0),
                List.of(),
                progress,
                untrusted -> {
                    try {
                        got.add(SoundColumns.take(new PayloadReader(untrusted)));
                    } catch (WireException e) {
                        // what is no sound is not shown
                        got.clear();
                    }
                });
        return got.size() == 1 ? Optional.of(got.getFirst()) : Optional.empty();
    }

    /** Whether there is sound that this build can decode. */
    default boolean audible() {
        return info().streams().stream()
                .anyMatch(stream -> stream.kind().equals("audio") && stream.decodable());
    }

    /** A part of the sound to be played; empty where there is none, or the worker has ended. */
    default Optional<SoundPiece> listen(SoundRequest wanted) {
        return part(TaskKind.SOUND_PIECE, wanted, SoundPiece::take);
    }

    /** How loud a part of the sound is; empty where there is none, or the worker has ended. */
    default Optional<SoundPeaks> peaks(SoundRequest wanted) {
        return part(TaskKind.SOUND_PEAKS, wanted, SoundPeaks::take);
    }

    /** Takes a part of a task's result, bounding every value. */
    @FunctionalInterface
    interface Taking<T> {
        T take(PayloadReader untrusted) throws WireException;
    }

    private <T> Optional<T> part(int kind, SoundRequest wanted, Taking<T> taking) {
        List<T> got = new ArrayList<>();
        PayloadWriter request = new PayloadWriter();
        wanted.put(request);
        task(
                kind,
                request.done(),
                List.of(),
                Progress.NONE,
                untrusted -> {
                    try {
                        got.add(taking.take(new PayloadReader(untrusted)));
                    } catch (WireException e) {
                        // what is no sound is not heard
                        got.clear();
                    }
                });
        return got.size() == 1 ? Optional.of(got.getFirst()) : Optional.empty();
    }

    /** What confines this session's worker, measured. */
    SandboxReport sandbox();

    /** Ends the worker: asks, waits, kills. */
    @Override
    void close();
}
