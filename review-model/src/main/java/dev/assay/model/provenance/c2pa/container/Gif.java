package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GIF: the store is an application extension {@code C2PA_GIF}, in sub-blocks. */
final class Gif implements Format {
    private static final byte[] START = "GIF8".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STORE = {
        0x21, (byte) 0xff, 11, 'C', '2', 'P', 'A', '_', 'G', 'I', 'F'
    };
    private static final byte[] XMP = {
        0x21, (byte) 0xff, 11, 'X', 'M', 'P', ' ', 'D', 'a', 't', 'a'
    };
    private static final int BLOCKS = 1_000_000;
    private static final int XMP_MOST = 1 << 20;

    @Override
    public boolean matches(SourceReader file) throws EnvironmentException {
        return file.matches(0, START) && file.has(0, 13);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        int flags = file.u8(10);
        long at = 13 + table(flags);
        Store store = null;
        String remote = null;
        for (int blocks = 0; file.has(at, 1) && file.u8(at) != 0x3b; blocks++) {
            if (blocks > BLOCKS) {
                throw new MalformedException("The GIF has too many blocks.");
            }
            long start = at;
            switch (file.u8(at)) {
                case 0x21 -> {
                    boolean ours = file.matches(at, STORE) && store == null;
                    Subblocks data = subblocks(file, at + 2, ours);
                    at = data.end;
                    if (ours) {
                        store = data.store(new ByteRange(start, at - start));
                    } else if (file.matches(start, XMP) && at - start < XMP_MOST) {
                        remote = RemoteReference.in(file.bytes(start, (int) (at - start)));
                    }
                }
                case 0x2c -> {
                    int local = file.u8(at + 9);
                    long data = at + 11 + table(local);
                    at = subblocks(file, data, false).end;
                }
                default -> throw new MalformedException("The GIF holds an unknown block.");
            }
        }
        return Container.plain("GIF", store, remote);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Subblocks(byte @Nullable [] bytes, List<Store.Piece> pieces, long end) {
        @Nullable Store store(ByteRange place) {
            return bytes == null ? null : new Store(bytes, List.of(place), pieces);
        }
    }

    /**
     * Sub-blocks from {@code from} to their end; the first (the application's name) is not data.
     */
    private static Subblocks subblocks(SourceReader file, long from, boolean keep)
            throws MalformedException, EnvironmentException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Store.Piece> pieces = new ArrayList<>();
        long at = from;
        int length = file.u8(at);
        for (boolean first = true; length != 0; first = false) {
            if (keep && !first) {
                pieces.add(new Store.Piece(bytes.size(), new ByteRange(at + 1, length)));
                bytes.writeBytes(file.bytes(at + 1, length));
            }
            if (bytes.size() > Store.MOST) {
                throw new MalformedException("The manifest store is larger than is examined.");
            }
            at += 1 + length;
            length = file.u8(at);
        }
        return new Subblocks(keep ? bytes.toByteArray() : null, pieces, at + 1);
    }

    /** Length of a colour table by its flags. */
    private static long table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }
}
