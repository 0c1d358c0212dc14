package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.provenance.ByteRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manifest store and where it lies.
 *
 * @param bytes the store, put together; not changed by anyone
 * @param places the bytes of the file that hold the store with its framing, as a hash must leave
 *     them out; empty for a store kept beside the file
 * @param pieces where each part of {@code bytes} lies in the file
 */
@SuppressWarnings("ArrayRecordComponent")
public record Store(byte[] bytes, List<ByteRange> places, List<Piece> pieces) {
    /** Largest store that is looked at. */
    public static final int MOST = 64 << 20;

    public Store {
        places = List.copyOf(places);
        pieces = List.copyOf(pieces);
    }

    /** Bytes of the store from {@code at} on lie at {@code range} of the file. */
    public record Piece(long at, ByteRange range) {}

    /** A store that lies in the file in one piece. */
    static Store whole(byte[] bytes, ByteRange place, long contentAt) {
        return new Store(
                bytes,
                List.of(place),
                List.of(new Piece(0, new ByteRange(contentAt, bytes.length))));
    }

    /** A store from beside the file. */
    public static Store beside(byte[] bytes) {
        return new Store(bytes, List.of(), List.of());
    }

    /** Where a part of the store begins in the file, or null where it is not in the file. */
    public @Nullable ByteRange inFile(ByteRange part) {
        for (Piece piece : pieces) {
            long into = part.offset() - piece.at();
            if (into >= 0 && into < piece.range().length()) {
                long length = Math.min(part.length(), piece.range().length() - into);
                return new ByteRange(piece.range().offset() + into, length);
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
