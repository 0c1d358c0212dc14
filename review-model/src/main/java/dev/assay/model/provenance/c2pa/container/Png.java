package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** PNG: the store is the one {@code caBX} chunk. */
final class Png implements Format {
    private static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] XMP = "XML:com.adobe.xmp\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNKS = 200_000;
    private static final int XMP_MOST = 1 << 20;

    @Override
    public boolean matches(SourceReader file) throws EnvironmentException {
        return file.matches(0, START);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment("PNGh", new ByteRange(0, START.length)));
        Store store = null;
        String remote = null;
        long at = START.length;
        while (file.has(at, 12)) {
            long length = file.u32(at);
            String type = file.code(at + 4);
            ByteRange range = new ByteRange(at, length + 12);
            if (!file.has(at, range.length())) {
                throw new MalformedException("The PNG ends inside one of its chunks.");
            }
            if (segments.size() > CHUNKS) {
                throw new MalformedException("The PNG has too many chunks.");
            }
            if (type.equals("caBX")) {
                if (store != null) {
                    throw new MalformedException("The PNG holds more than one manifest store.");
                }
                byte[] bytes = file.bytes(new ByteRange(at + 8, length), Store.MOST);
                store = Store.whole(bytes, range, at + 8);
            } else if (type.equals("iTXt") && file.matches(at + 8, XMP) && length < XMP_MOST) {
                remote = RemoteReference.in(file.bytes(at + 8, (int) length));
            }
            segments.add(new Segment(type.equals("caBX") ? "C2PA" : type, range));
            at = range.end();
            if (type.equals("IEND")) {
                break;
            }
        }
        return Container.segmented("PNG", store, remote, segments);
    }
}
