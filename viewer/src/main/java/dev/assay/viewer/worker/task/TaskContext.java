package dev.assay.viewer.worker.task;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What a running task may use. Belongs to the worker's only thread. */
public interface TaskContext {
    /** Frames of the selected picture stream in presentation order; 0 where there is none. */
    int frameCount();

    /**
     * The decoded frame, unrotated, in coded size. Valid until the next call; cheap to ask for in
     * rising order.
     *
     * @throws BrokenFrameException when this frame cannot be decoded; other frames may well be
     */
    FramePixels frame(int index) throws BrokenFrameException, IOException;

    /** Whether the selected picture stream is a single picture. */
    boolean still();

    /** Short name of the picture codec, such as {@code h264}; empty where there is none. */
    String codec();

    /** Whether the item has a sound stream that can be decoded. */
    boolean hasSound();

    /**
     * Sound of the default sound stream, mixed to one channel.
     *
     * @param rate samples a second
     * @param limit the greatest number of samples to give
     * @return from the start of the stream, at most {@code limit} samples in -1..1
     */
    float[] sound(int rate, int limit) throws IOException;

    /**
     * All of the default sound stream, mixed to one channel, as it is decoded; for sound of any
     * length.
     *
     * @param rate samples a second
     */
    default void hear(int rate, SoundBlock sink) throws IOException {
        float[] all = sound(rate, 10 * rate);
        sink.take(all, all.length);
    }

    /**
     * A part of the default sound stream in two channels; cheap to ask for in rising order.
     *
     * @param listener 0 or 1; each keeps a place of its own
     * @param from number of the first sample, {@code SoundPiece.RATE} a second, counted from the
     *     time of the first picture, or from the beginning of the sound where there are none
     * @param count of samples wanted
     * @return interleaved; fewer only at the end
     */
    default short[] listen(int listener, long from, int count) throws IOException {
        return new short[0];
    }

    /** How many attachments the console sent along, such as a model file. */
    int attachments();

    long attachmentLength(int attachment);

    /**
     * Reads up to {@code into.remaining()} bytes of an attachment.
     *
     * @return how many, or -1 at or beyond its end
     */
    int readAttachment(int attachment, long position, ByteBuffer into) throws IOException;

    /** Sends one part of the result, at most {@code Limits.MAX_CHUNK} bytes. */
    void send(ByteBuffer chunk) throws IOException;

    /**
     * Says how far the task is.
     *
     * @throws TaskCancelledException when the console wants the task to stop
     */
    void progress(long done, long total) throws IOException, TaskCancelledException;
}
