package dev.assay.viewer.worker.detect;

import dev.assay.viewer.worker.task.FramePixels;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Random;

/** Four pictures of noise in turns, as many times as asked; bytes that are converted each time. */
final class Film extends AbstractList<FramePixels> {
    private final int width;
    private final int height;
    private final int frames;
    private final byte[][] pictures;

    Film(int width, int height, int frames) {
        this.width = width;
        this.height = height;
        this.frames = frames;
        pictures = new byte[4][3 * width * height];
        Random random = new Random(2);
        for (byte[] picture : pictures) {
            for (int i = 0; i < picture.length; i++) {
                picture[i] = (byte) (40 + 150 * (i / 3 % width) / width + random.nextInt(20));
            }
        }
    }

    @Override
    public FramePixels get(int index) {
        return new Packed(index, width, height, pictures[index % 4]);
    }

    @Override
    public int size() {
        return frames;
    }

    /** A picture as decoders give it; its luma is its red. */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Packed(int index, int width, int height, byte[] bytes) implements FramePixels {
        @Override
        public long pts() {
            return index * 3000L;
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
            return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }

        @Override
        public float[] rgbPlanes() {
            int pixels = width * height;
            float[] planes = new float[3 * pixels];
            for (int i = 0; i < pixels; i++) {
                planes[i] = bytes[3 * i] & 0xff;
                planes[pixels + i] = bytes[3 * i + 1] & 0xff;
                planes[2 * pixels + i] = bytes[3 * i + 2] & 0xff;
            }
            return planes;
        }

        @Override
        public float[] luma() {
            float[] luma = new float[width * height];
            for (int i = 0; i < luma.length; i++) {
                luma[i] = bytes[3 * i] & 0xff;
            }
            return luma;
        }
    }
}
