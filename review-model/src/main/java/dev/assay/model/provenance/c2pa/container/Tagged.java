package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MP3 and FLAC: the store is a general object ({@code GEOB}) of an ID3v2 tag at the start. */
final class Tagged implements Format {
    private static final byte[] ID3 = "ID3".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FLAC = "fLaC".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> TYPES =
            Set.of("application/x-c2pa-manifest-store", "application/c2pa");
    private static final int FRAMES = 10_000;

    @Override
    public boolean matches(SourceReader file) throws MalformedException, EnvironmentException {
        return file.matches(0, ID3)
                || file.matches(0, FLAC)
                || (file.has(0, 4) && file.u8(0) == 0xff && (file.u8(1) & 0xe0) == 0xe0);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        if (!file.matches(0, ID3) || !file.has(0, 10)) {
            return Container.plain(file.matches(0, FLAC) ? "FLAC" : "MP3", null, null);
        }
        int version = file.u8(3);
        long end = Math.min(file.length(), 10 + syncSafe(file, 6));
        String kind = file.matches(end, FLAC) ? "FLAC" : "MP3";
        long at = 10 + ((file.u8(5) & 0x40) == 0 ? 0 : extended(file, version));
        for (int count = 0; version >= 3 && count < FRAMES && at + 10 <= end; count++) {
            long length = version >= 4 ? syncSafe(file, at + 4) : file.u32(at + 4);
            if (file.u8(at) == 0 || length > end - at - 10) {
                break;
            }
            Store store = file.code(at).equals("GEOB") ? store(file, at, length) : null;
            if (store != null) {
                return Container.plain(kind, store, null);
            }
            at += 10 + length;
        }
        return Container.plain(kind, null, null);
    }

    private static @Nullable Store store(SourceReader file, long at, long length)
            throws MalformedException, EnvironmentException {
        ByteRange frame = new ByteRange(at + 10, length);
        if (length > Store.MOST || length < 4) {
            return null;
        }
        byte[] body = file.bytes(frame, Store.MOST);
        int width = body[0] == 1 || body[0] == 2 ? 2 : 1;
        int type = behindText(body, 1, 1);
        if (!TYPES.contains(
                new String(body, 1, Math.max(0, type - 2), StandardCharsets.ISO_8859_1))) {
            return null;
        }
        int from = behindText(body, behindText(body, type, width), width);
        byte[] bytes = java.util.Arrays.copyOfRange(body, from, body.length);
        ByteRange place = new ByteRange(frame.offset() + from, bytes.length);
        return Store.whole(bytes, place, place.offset());
    }

    /** The place behind a text that ends with {@code width} zero bytes. */
    private static int behindText(byte[] body, int from, int width) throws MalformedException {
        for (int i = from; i + width <= body.length; i += width) {
            if (body[i] == 0 && (width == 1 || body[i + 1] == 0)) {
                return i + width;
            }
        }
        throw new MalformedException("An ID3 object has no end to one of its names.");
    }

    private static long extended(SourceReader file, int version)
            throws MalformedException, EnvironmentException {
        return version >= 4 ? syncSafe(file, 10) : 4 + file.u32(10);
    }

    private static long syncSafe(SourceReader file, long at)
            throws MalformedException, EnvironmentException {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = (value << 7) | (file.u8(at + i) & 0x7f);
        }
        return value;
    }
}
