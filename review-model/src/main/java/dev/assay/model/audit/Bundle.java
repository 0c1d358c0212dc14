package dev.assay.model.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** C2SP entry bundles: each entry behind its length in two bytes, big endian. */
final class Bundle {
    /** No bundle is longer. */
    static final long GREATEST = 256L * (2 + Entry.GREATEST);

    private Bundle() {}

    static byte[] write(List<byte[]> entries) {
        int length = entries.stream().mapToInt(entry -> 2 + entry.length).sum();
        ByteBuffer content = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            content.putShort((short) entry.length).put(entry);
        }
        return content.array();
    }

    /** Empty unless the content is exactly {@code width} entries. */
    static Optional<List<byte[]>> read(byte[] content, int width) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        List<byte[]> entries = new ArrayList<>(width);
        while (rest.remaining() >= 2 && entries.size() < width) {
            int length = Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                return Optional.empty();
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries.size() == width && !rest.hasRemaining()
                ? Optional.of(entries)
                : Optional.empty();
    }
}
