package dev.assay.model.provenance.c2pa.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changed copies of one file: bytes, lengths, order of boxes, CBOR, and cuts; one a seed. */
final class Mutations {
    private static final int NEAR = 16_000;
    private static final int[] LENGTHS = {0, 1, 7, 8, 15, 16, 0x7fffffff, -1, 0x80000000};

    private final byte[] whole;
    private final Boxes boxes;
    private final List<Boxes.Box> cbor;
    private final List<Boxes.Box> followed;

    Mutations(byte[] whole) {
        this.whole = whole;
        this.boxes = Boxes.of(whole);
        this.cbor = boxes.cbor();
        this.followed = boxes.followed();
    }

    byte[] of(long seed) {
        Random random = new Random(seed);
        byte[] copy = whole.clone();
        if (seed % 2 == 0 && !cbor.isEmpty()) {
            // one small change inside: the boxes still fit, so that the rules behind are reached
            return cbor(copy, random);
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            copy = changed(copy, random);
        }
        return copy;
    }

    private byte[] changed(byte[] file, Random random) {
        if (file.length < 16) {
            return file;
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> length(file, random);
            case 2 -> order(file, random);
            case 3, 4 -> cbor(file, random);
            case 5 -> moved(file, random);
            case 6 -> random.nextInt(4) == 0 ? cut(file, random) : bytes(file, random);
            default -> bytes(file, random);
        };
    }

    /** A place near the start, or inside a box, where the parsers look. */
    private int place(byte[] file, Random random) {
        List<Boxes.Box> all = boxes.all();
        if (all.isEmpty() || random.nextInt(3) == 0) {
            return random.nextInt(Math.min(file.length, NEAR));
        }
        Boxes.Box box = all.get(random.nextInt(all.size()));
        return Math.min(file.length - 1, box.offset() + random.nextInt(Math.min(64, box.length())));
    }

    private byte[] bytes(byte[] file, Random random) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = place(file, random);
            file[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt()
                            : (byte) (file[at] ^ (1 << random.nextInt(8)));
        }
        return file;
    }

    private byte[] length(byte[] file, Random random) {
        List<Boxes.Box> all = boxes.all();
        int at =
                all.isEmpty()
                        ? random.nextInt(Math.min(file.length, NEAR))
                        : all.get(random.nextInt(all.size())).offset();
        if (at + 4 <= file.length) {
            ByteBuffer buffer = ByteBuffer.wrap(file);
            int value =
                    switch (random.nextInt(3)) {
                        case 0 -> LENGTHS[random.nextInt(LENGTHS.length)];
                        case 1 -> buffer.getInt(at) + random.nextInt(33) - 16;
                        default -> random.nextInt();
                    };
            buffer.putInt(at, value);
        }
        return file;
    }

    /** Two neighbouring boxes in the other order. */
    private byte[] order(byte[] file, Random random) {
        if (followed.isEmpty()) {
            return moved(file, random);
        }
        Boxes.Box first = followed.get(random.nextInt(followed.size()));
        Boxes.Box second = boxes.after(first);
        if (second.end() > file.length) {
            return file;
        }
        byte[] swapped = file.clone();
        System.arraycopy(file, second.offset(), swapped, first.offset(), second.length());
        System.arraycopy(
                file, first.offset(), swapped, first.offset() + second.length(), first.length());
        return swapped;
    }

    private byte[] cbor(byte[] file, Random random) {
        if (cbor.isEmpty()) {
            return bytes(file, random);
        }
        Boxes.Box box = cbor.get(random.nextInt(cbor.size()));
        int size = Math.min(box.length(), file.length - box.offset());
        for (int i = random.nextInt(4); i >= 0 && size > 8; i--) {
            int at = box.offset() + 8 + random.nextInt(size - 8);
            file[at] =
                    switch (random.nextInt(3)) {
                        // another kind of item, of the same length or of a long or open one
                        case 0 -> (byte) (random.nextInt(8) << 5 | (file[at] & 31));
                        case 1 -> (byte) ((random.nextInt(8) << 5) | (24 + random.nextInt(8)));
                        default -> (byte) (file[at] + random.nextInt(5) - 2);
                    };
        }
        return file;
    }

    /** Some bytes of the file at another place. */
    private byte[] moved(byte[] file, Random random) {
        int from = place(file, random);
        int to = place(file, random);
        int count = Math.min(1 + random.nextInt(256), file.length - Math.max(from, to));
        System.arraycopy(file, from, file, to, count);
        return file;
    }

    private static byte[] cut(byte[] file, Random random) {
        return Arrays.copyOf(file, random.nextInt(file.length));
    }
}
