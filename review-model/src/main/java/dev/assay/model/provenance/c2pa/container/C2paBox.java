package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;

/** The inside of a C2PA {@code uuid} box: version and flags, purpose, content. */
public final class C2paBox {
    private C2paBox() {}

    /** Up to the zero byte; at most sixteen characters. */
    public static String purpose(SourceReader file, MediaBox box)
            throws MalformedException, EnvironmentException {
        long from = box.payload().offset() + 4;
        int most = (int) Math.min(16, Math.max(0, box.range().end() - from));
        String text = new String(file.bytes(from, most), StandardCharsets.ISO_8859_1);
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }

    /** What is behind the purpose; for stores behind the offset of the first proof as well. */
    public static ByteRange content(SourceReader file, MediaBox box, String purpose)
            throws MalformedException {
        long from = box.payload().offset() + 4 + purpose.length() + 1;
        from += purpose.equals("merkle") ? 0 : 8;
        if (!file.has(from, 0) || from > box.range().end()) {
            throw new MalformedException("A C2PA box is cut off.");
        }
        return new ByteRange(from, box.range().end() - from);
    }
}
