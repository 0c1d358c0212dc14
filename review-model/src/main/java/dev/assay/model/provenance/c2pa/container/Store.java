package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.provenance.ByteRange;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manifest store and where it lies.
 *
 * @param bytes the store, put together; not changed by anyone
 * @param places the bytes of the file that hold the store with its framing, as a hash must leave
 *     them out; empty for a store kept beside the file
 * @param pieces where each part of {@code bytes} lies in the file, in the order of the store
 */
@SuppressWarnings("ArrayRecordComponent")
public record Store(byte[] bytes, List<ByteRange> places, List<Piece> pieces) {
    /** Largest store that is looked at. */
    public static final int MOST = 32 << 20;

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
        int found =
                Collections.binarySearch(
                        pieces,
                        new Piece(part.offset(), part),
                        Comparator.comparingLong(Piece::at));
        // between two pieces: in the one before
        int index = found >= 0 ? found : -found - 2;
        if (index < 0) {
            return null;
        }
        Piece piece = pieces.get(index);
        long into = part.offset() - piece.at();
        long length = Math.min(part.length(), piece.range().length() - into);
        return length <= 0 ? null : new ByteRange(piece.range().offset() + into, length);
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
