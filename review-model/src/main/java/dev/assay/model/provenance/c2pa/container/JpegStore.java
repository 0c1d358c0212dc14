package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a store together from APP11 segments: marker, length, {@code JP}, box instance, sequence
 * number, then the box header again in each. The first C2PA box counts; its segments follow one
 * another.
 */
final class JpegStore {
    private static final int FRAME = 12;

    private final SourceReader file;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Store.Piece> pieces = new ArrayList<>();
    private final List<ByteRange> places = new ArrayList<>();
    private int instance = -1;
    private long sequence;

    JpegStore(SourceReader file) {
        this.file = file;
    }

    /** Whether the segment belongs to the store. */
    boolean take(ByteRange segment) throws MalformedException, EnvironmentException {
        long at = segment.offset();
        if (segment.length() < FRAME + 8 || file.u16(at + 4) != 0x4a50) {
            return false;
        }
        long box = at + FRAME;
        int header = file.u32(box) == 1 ? 16 : 8;
        if (instance < 0) {
            int head = (int) Math.min(64, segment.end() - box);
            if (!Jpeg.isStore(file.bytes(box, head))) {
                return false;
            }
            instance = file.u16(at + 6);
            sequence = file.u32(at + 8);
            add(box, segment);
            return true;
        }
        boolean next =
                file.u16(at + 6) == instance
                        && file.u32(at + 8) == sequence + 1
                        && at == places.getLast().end();
        if (next) {
            sequence++;
            add(Math.min(box + header, segment.end()), segment);
        }
        return next;
    }

    private void add(long from, ByteRange segment) throws MalformedException, EnvironmentException {
        ByteRange content = new ByteRange(from, segment.end() - from);
        if (bytes.size() + content.length() > Store.MOST) {
            throw new MalformedException("The manifest store is larger than is examined.");
        }
        pieces.add(new Store.Piece(bytes.size(), content));
        bytes.writeBytes(file.bytes(from, (int) content.length()));
        places.add(segment);
    }

    @Nullable Store found() {
        if (instance < 0) {
            return null;
        }
        long from = places.getFirst().offset();
        ByteRange place = new ByteRange(from, places.getLast().end() - from);
        return new Store(bytes.toByteArray(), List.of(place), pieces);
    }
}
