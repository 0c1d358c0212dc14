package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.assay.viewer.wire.FrameFacts;
import dev.assay.viewer.wire.MediaFacts;
import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.FramePixels;
import dev.assay.viewer.worker.task.SoundBlock;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** One item as the worker has it open: what it is, its frames, its sound. One thread only. */
public final class OpenMedia implements AutoCloseable {
    private static final int STILL = 0;
    private static final int LISTENERS = 2;

    private final MediaBytes media;
    private final MediaFacts facts;
    private final @Nullable Pictures pictures;
    private final Screen screen;
    private final Hashing hashing = new Hashing();
    private final RgbPixels pixels = new RgbPixels();
    private final int sound;
    private final @Nullable SoundCursor[] listeners = new @Nullable SoundCursor[LISTENERS];

    /** Takes {@code pictures} over. */
    OpenMedia(MediaBytes media, MediaFacts facts, @Nullable Pictures pictures, int sound) {
        this.media = media;
        this.facts = facts;
        this.pictures = pictures;
        this.sound = sound;
        screen = new Screen(facts.kind() == STILL);
    }

    public MediaFacts facts() {
        return facts;
    }

    public int frameCount() {
        return pictures == null ? 0 : pictures.table().count();
    }

    /** In units of the time base, or {@code Long.MIN_VALUE}. */
    public long pts(int frame) {
        long pts = table().pts(frame);
        return pts == AV_NOPTS_VALUE ? Long.MIN_VALUE : pts;
    }

    public long duration(int frame) {
        return table().duration(frame);
    }

    public boolean key(int frame) {
        return table().key(frame);
    }

    private FrameTable table() {
        return needed().table();
    }

    private Pictures needed() {
        if (pictures == null) {
            throw new IllegalStateException("there is no picture stream");
        }
        return pictures;
    }

    /** Bytes of the screen picture of the frame decoded last by {@link #decode}. */
    public long screenBytes(AVFrame frame) {
        return (long) frame.width() * frame.height() * 4;
    }

    /** The decoded frame, valid until the next call. */
    public AVFrame decode(int frame) throws BrokenFrameException, IOException {
        return needed().get(frame);
    }

    /** Starts to hash a decoded frame; the next one may be decoded before the hashes are taken. */
    public Hashed hash(int index, AVFrame frame) {
        return new Hashed(facts(index, frame, 0, 0), hashing.start(frame));
    }

    /**
     * Writes the screen picture of a decoded frame.
     *
     * @param into has room for {@link #screenBytes} and 64 bytes more
     * @param offset where {@code into} lies in the shared memory
     */
    public FrameFacts show(int index, AVFrame frame, BytePointer into, long offset)
            throws BrokenFrameException {
        screen.write(frame, into);
        return facts(index, frame, offset, screenBytes(frame));
    }

    private FrameFacts facts(int index, AVFrame frame, long offset, long bytes) {
        return new FrameFacts(
                index,
                frame.width(),
                frame.height(),
                pts(index),
                Pixels.damaged(frame),
                Pixels.name(frame.format()),
                offset,
                bytes,
                "",
                "");
    }

    /** The frame as a task wants it; valid until the next call. */
    public FramePixels pixels(int frame) throws BrokenFrameException, IOException {
        return pixels.of(frame, pts(frame), decode(frame));
    }

    public boolean hasSound() {
        return sound >= 0;
    }

    /** Sound in one channel; see {@code TaskContext#sound}. */
    public float[] sound(int rate, int limit) throws IOException {
        SoundCollector collected = new SoundCollector(limit);
        hear(rate, collected);
        return collected.samples();
    }

    /** All sound in one channel as it is decoded; see {@code TaskContext#hear}. */
    public void hear(int rate, SoundBlock sink) throws IOException {
        if (sound < 0) {
            return;
        }
        try {
            SoundReader.read(media, sound, rate, sink);
        } catch (RefusedException e) {
            // it was refused when the item was opened, too
        }
    }

    /** A part of the sound; see {@code TaskContext#listen}. */
    public short[] listen(int listener, long from, int count) throws IOException {
        if (sound < 0) {
            return new short[0];
        }
        try {
            SoundCursor cursor = listeners[listener];
            if (cursor == null) {
                cursor = new SoundCursor(media, sound, firstPicture());
                listeners[listener] = cursor;
            }
            return cursor.read(from, count);
        } catch (RefusedException e) {
            // it was refused when the item was opened, too
            return new short[0];
        }
    }

    /** Seconds as the file counts them; NaN where there are no pictures or no times. */
    private double firstPicture() {
        return frameCount() == 0 || pts(0) == Long.MIN_VALUE
                ? Double.NaN
                : (double) pts(0) * facts.timebaseNumerator() / facts.timebaseDenominator();
    }

    @Override
    public void close() {
        for (SoundCursor listener : listeners) {
            if (listener != null) {
                listener.close();
            }
        }
        if (pictures != null) {
            pictures.close();
        }
        hashing.close();
        screen.close();
        pixels.close();
    }
}
