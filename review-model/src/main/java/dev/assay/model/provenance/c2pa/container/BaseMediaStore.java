package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a store together from C2PA boxes: one of purpose {@code manifest}, or one {@code original}
 * whose manifests come first and one {@code update} whose manifests follow (A.5.1).
 */
final class BaseMediaStore {
    /** Header of the store's superbox, before its description box. */
    private static final int HEAD = 8;

    private final SourceReader file;
    private final List<ByteRange> places = new ArrayList<>();
    private byte @Nullable [] bytes;
    private final List<Store.Piece> pieces = new ArrayList<>();

    BaseMediaStore(SourceReader file) {
        this.file = file;
    }

    void take(MediaBox box) throws MalformedException, EnvironmentException {
        String purpose = C2paBox.purpose(file, box);
        switch (purpose) {
            case "merkle" -> {}
            case "manifest", "original" -> first(box, C2paBox.content(file, box, purpose));
            case "update" -> append(box, C2paBox.content(file, box, purpose));
            default -> throw new MalformedException("A C2PA box has an unknown purpose.");
        }
    }

    private void first(MediaBox box, ByteRange content)
            throws MalformedException, EnvironmentException {
        if (bytes != null) {
            throw new MalformedException("The file holds more than one manifest store.");
        }
        bytes = file.bytes(content, Store.MOST);
        pieces.add(new Store.Piece(0, content));
        places.add(box.range());
    }

    /** Puts the manifests of an update behind those that are there. */
    private void append(MediaBox box, ByteRange content)
            throws MalformedException, EnvironmentException {
        byte[] before = bytes;
        byte[] update = file.bytes(content, Store.MOST);
        if (before == null || update.length < HEAD + 4) {
            throw new MalformedException("An update of the manifest store has nothing to update.");
        }
        long used = ByteBuffer.wrap(before).getInt(0) & 0xffffffffL;
        long skip = HEAD + (ByteBuffer.wrap(update).getInt(HEAD) & 0xffffffffL);
        long end = ByteBuffer.wrap(update).getInt(0) & 0xffffffffL;
        if (used > before.length || skip > end || end > update.length) {
            throw new MalformedException("An update of the manifest store is cut off.");
        }
        int length = (int) (used + end - skip);
        ByteBuffer whole = ByteBuffer.allocate(length);
        whole.put(before, 0, (int) used).put(update, (int) skip, (int) (end - skip));
        whole.putInt(0, length);
        pieces.add(new Store.Piece(used, new ByteRange(content.offset() + skip, end - skip)));
        places.add(box.range());
        bytes = whole.array();
    }

    @Nullable Store found() {
        byte[] whole = bytes;
        return whole == null ? null : new Store(whole, places, pieces);
    }
}
