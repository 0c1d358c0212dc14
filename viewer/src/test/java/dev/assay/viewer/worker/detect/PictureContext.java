package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectPart;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.FramePixels;
import dev.assay.viewer.worker.task.TaskContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A worker's context made of pictures in memory; keeps what the task sends. */
final class PictureContext implements TaskContext {
    private final List<byte[]> models;
    private final List<FramePixels> frames;
    private final List<DetectPart> parts = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private boolean forgetful;
    private float[] sound = {};
    private int rate;
    private int broken = -1;

    PictureContext(byte[] model, List<FramePixels> frames) {
        this(List.of(model), frames);
    }

    PictureContext(List<byte[]> models, List<FramePixels> frames) {
        this.models = models;
        this.frames = frames;
    }

    /** Keeps nothing of what is sent from now on. */
    PictureContext forgetful() {
        forgetful = true;
        return this;
    }

    /** Has a frame that cannot be decoded. */
    PictureContext broken(int frame) {
        broken = frame;
        return this;
    }

    List<DetectReply> replies() {
        return parts.stream().map(DetectPart::reply).toList();
    }

    List<DetectPart> parts() {
        return parts;
    }

    /** The frames that were asked for, in order. */
    List<Integer> asked() {
        return asked;
    }

    @Override
    public int frameCount() {
        return frames.size();
    }

    @Override
    public FramePixels frame(int index) throws BrokenFrameException {
        if (!forgetful) {
            asked.add(index);
        }
        if (index == broken) {
            throw new BrokenFrameException(1);
        }
        return frames.get(index);
    }

    @Override
    public boolean still() {
        return frames.size() == 1;
    }

    @Override
    public String codec() {
        return "test";
    }

    /** Has sound, for whoever asks for it at this rate. */
    PictureContext sounding(int samplesPerSecond, float... samples) {
        rate = samplesPerSecond;
        sound = samples;
        return this;
    }

    @Override
    public boolean hasSound() {
        return rate > 0;
    }

    @Override
    public float[] sound(int wanted, int limit) {
        return wanted == rate ? Arrays.copyOf(sound, Math.min(limit, sound.length)) : new float[0];
    }

    @Override
    public int attachments() {
        return models.size();
    }

    @Override
    public long attachmentLength(int attachment) {
        return models.get(attachment).length;
    }

    @Override
    public int readAttachment(int attachment, long position, ByteBuffer into) {
        byte[] model = models.get(attachment);
        if (position >= model.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), model.length - position);
        into.put(model, (int) position, count);
        return count;
    }

    @Override
    public void send(ByteBuffer chunk) {
        if (!forgetful) {
            parts.add(DetectPart.decode(chunk));
        }
    }

    @Override
    public void progress(long done, long total) {}

    /** A colour picture, three planes one after the other. */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing, handed on as it is
    record Colours(int width, int height, float[] rgbPlanes) implements FramePixels {
        @Override
        public int index() {
            return 0;
        }

        @Override
        public long pts() {
            return 0;
        }

        @Override
        public String format() {
            return "rgb24";
        }

        @Override
        public boolean damaged() {
            return false;
        }

        @Override
        public double quantiser() {
            return Double.NaN;
        }

        @Override
        public ByteBuffer rgb() {
            throw new UnsupportedOperationException("nobody asks for packed pixels here");
        }

        @Override
        public float[] luma() {
            throw new UnsupportedOperationException("nobody asks for luma here");
        }
    }

    /** A grey picture: red, green and blue are the luma. */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing, handed on as it is
    record Grey(int index, int width, int height, float[] luma) implements FramePixels {
        @Override
        public long pts() {
            return index * 3000L;
        }

        @Override
        public String format() {
            return "gray";
        }

        @Override
        public boolean damaged() {
            return false;
        }

        @Override
        public double quantiser() {
            return Double.NaN;
        }

        @Override
        public ByteBuffer rgb() {
            throw new UnsupportedOperationException("nobody asks for packed pixels here");
        }

        @Override
        public float[] rgbPlanes() {
            float[] planes = new float[3 * luma.length];
            for (int c = 0; c < 3; c++) {
                System.arraycopy(luma, 0, planes, c * luma.length, luma.length);
            }
            return planes;
        }
    }
}
