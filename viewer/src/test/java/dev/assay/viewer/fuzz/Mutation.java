package dev.assay.viewer.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A file with a few bytes changed. The same seed gives the same bytes.
 *
 * @param bytes the changed file
 * @param structural whether all changes lie in container headers or parameter sets
 */
public record Mutation(ByteBuffer bytes, boolean structural) {
    private static final int[] EXTREMES = {0, 1, 0x7f, 0x80, 0xff, 0xfe};
    private static final int MOST_CHANGES = 6;

    /** Six in ten changed in their structure, one in ten cut short, the others anywhere. */
    public static Mutation of(byte[] sound, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
        byte[] bytes = sound.clone();
        int kind = random.nextInt(10);
        boolean structural = kind < 6;
        List<Structure.Span> places =
                structural ? Structure.of(sound) : List.of(new Structure.Span(0, sound.length));
        int changes = sound.length == 0 ? 0 : 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            Structure.Span span = places.get(random.nextInt(places.size()));
            change(bytes, sound, span.from() + random.nextInt(span.length()), random);
        }
        int kept = kind == 9 && sound.length > 0 ? random.nextInt(sound.length) : sound.length;
        return new Mutation(
                ByteBuffer.wrap(Arrays.copyOf(bytes, kept)).asReadOnlyBuffer(), structural);
    }

    private static void change(byte[] bytes, byte[] sound, int at, SplittableRandom random) {
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] = (byte) (bytes[at] ^ 1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) EXTREMES[random.nextInt(EXTREMES.length)];
            case 2 -> {
                for (int k = at; k < Math.min(at + 4, bytes.length); k++) {
                    bytes[k] = (byte) random.nextInt();
                }
            }
            case 3 -> {
                // a length or a count at its limits
                int value = EXTREMES[random.nextInt(EXTREMES.length)];
                for (int k = at & ~3; k < Math.min((at & ~3) + 4, bytes.length); k++) {
                    bytes[k] = (byte) value;
                }
            }
            default -> {
                int from = random.nextInt(sound.length);
                int count = Math.min(random.nextInt(1, 64), sound.length - Math.max(at, from));
                System.arraycopy(sound, from, bytes, at, count);
            }
        }
    }
}
