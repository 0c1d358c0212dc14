package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.worker.task.FramePixels;
import dev.assay.viewer.worker.task.TaskContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A worker's context made of pictures in memory; keeps what the task sends. */
final class PictureContext implements TaskContext {
    private final byte[] model;
    private final List<FramePixels> frames;
    private final List<DetectReply> replies = new ArrayList<>();
    private boolean forgetful;

    PictureContext(byte[] model, List<FramePixels> frames) {
        this.model = model;
        this.frames = frames;
    }

    /** Keeps nothing of what is sent from now on. */
    PictureContext forgetful() {
        forgetful = true;
        return this;
    }

    List<DetectReply> replies() {
        return replies;
    }

    @Override
    public int frameCount() {
        return frames.size();
    }

    @Override
    public FramePixels frame(int index) {
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

    @Override
    public boolean hasSound() {
        return false;
    }

    @Override
    public float[] sound(int rate, int limit) {
        return new float[0];
    }

    @Override
    public int attachments() {
        return 1;
    }

    @Override
    public long attachmentLength(int attachment) {
        return model.length;
    }

    @Override
    public int readAttachment(int attachment, long position, ByteBuffer into) {
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
            replies.add(DetectReply.decode(chunk));
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
