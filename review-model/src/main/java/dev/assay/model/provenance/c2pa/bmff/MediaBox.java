package dev.assay.model.provenance.c2pa.bmff;

import dev.assay.model.provenance.ByteRange;
import java.util.List;

/**
 * One box of an ISO base media file.
 *
 * @param type four characters
 * @param path types from the top with slashes, such as {@code /moov/trak}
 * @param header length of the header, with the sixteen bytes of a {@code uuid} box
 * @param uuid hex of a {@code uuid} box's type, else empty
 */
public record MediaBox(
        String type,
        String path,
        ByteRange range,
        int header,
        String uuid,
        List<MediaBox> children) {
    /** The type of {@code uuid} boxes that belong to C2PA. */
    public static final String C2PA = "d8fec3d61b0e483c92975828877ec481";

    public MediaBox {
        children = List.copyOf(children);
    }

    public ByteRange payload() {
        return new ByteRange(range.offset() + header, range.length() - header);
    }

    /** Whether the box carries version and flags. */
    public boolean full() {
        return BoxKinds.FULL.contains(type);
    }
}
