package dev.assay.viewer.media;

import dev.assay.model.item.ByteSource;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/**
 * A file with a few bytes changed, every other time in its head, or cut short. The same seed gives
 * the same bytes.
 */
record Mutation(ByteBuffer bytes) implements ByteSource {
    private static final int HEAD = 2048;
    private static final int[] EXTREMES = {0, 1, 0x7f, 0x80, 0xff, 0xfe};

    static Mutation of(byte[] sound, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = sound.clone();
        int length = bytes.length;
        int reach = random.nextInt(2) == 0 ? Math.min(HEAD, length) : length;
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(reach);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) (bytes[at] ^ 1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) EXTREMES[random.nextInt(EXTREMES.length)];
                case 2 -> {
                    for (int k = at; k < Math.min(at + 4, length); k++) {
                        bytes[k] = (byte) random.nextInt();
                    }
                }
                default -> {
                    int from = random.nextInt(reach);
                    int count = Math.min(random.nextInt(1, 64), length - Math.max(at, from));
                    System.arraycopy(sound, from, bytes, at, count);
                }
            }
        }
        int kept = random.nextInt(12) == 0 ? random.nextInt(length) : length;
        return new Mutation(ByteBuffer.wrap(bytes, 0, kept).slice().asReadOnlyBuffer());
    }

    @Override
    public long length() {
        return bytes.capacity();
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.capacity()) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.capacity() - position);
        into.put(bytes.slice((int) position, count));
        return count;
    }
}
