package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;

/** WebP, WAV and AVI: the store is a {@code C2PA} chunk at the top of the RIFF form. */
final class Riff implements Format {
    private static final byte[] START = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNKS = 200_000;
    private static final int XMP_MOST = 1 << 20;

    @Override
    public boolean matches(SourceReader file) throws EnvironmentException {
        return file.matches(0, START) && file.has(0, 12);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        String kind =
                switch (file.code(8)) {
                    case "WEBP" -> "WebP";
                    case "WAVE" -> "WAV";
                    case "AVI " -> "AVI";
                    default -> "RIFF";
                };
        Store store = null;
        String remote = null;
        long end = Math.min(file.length(), 8 + file.u32LittleEndian(4));
        long at = 12;
        for (int count = 0; at + 8 <= end; count++) {
            if (count > CHUNKS) {
                throw new MalformedException("The RIFF file has too many chunks.");
            }
            String type = file.code(at);
            long length = file.u32LittleEndian(at + 4);
            ByteRange range = new ByteRange(at, 8 + length + (length & 1));
            if (type.equals("C2PA") && store == null) {
                byte[] bytes = file.bytes(new ByteRange(at + 8, length), Store.MOST);
                store = Store.whole(bytes, new ByteRange(at, 8 + length), at + 8);
            } else if (type.equals("XMP ") && length < XMP_MOST && file.has(at + 8, length)) {
                remote = RemoteReference.in(file.bytes(at + 8, (int) length));
            }
            at = range.end();
        }
        return Container.plain(kind, store, remote);
    }
}
