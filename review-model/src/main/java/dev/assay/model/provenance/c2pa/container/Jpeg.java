package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JPEG: the store lies in APP11 segments, cut up as ISO 19566-5 annex D says. */
final class Jpeg implements Format {
    private static final byte[] START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] XMP =
            "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SEGMENTS = 100_000;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP11 = 0xeb;

    @Override
    public boolean matches(SourceReader file) throws EnvironmentException {
        return file.matches(0, START);
    }

    @Override
    public Container read(SourceReader file) throws MalformedException, EnvironmentException {
        List<Segment> segments = new ArrayList<>();
        JpegStore store = new JpegStore(file);
        String remote = null;
        long at = 2;
        segments.add(new Segment("SOI", new ByteRange(0, 2)));
        while (segments.size() < SEGMENTS) {
            int marker = file.u8(at) == 0xff ? file.u8(at + 1) : -1;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == -1) {
                throw new MalformedException("A JPEG segment does not begin with a marker.");
            }
            if (marker == 0xd9) {
                break;
            }
            boolean bare = marker == 1 || (marker >= 0xd0 && marker <= 0xd7);
            ByteRange range = new ByteRange(at, bare ? 2 : 2L + file.u16(at + 2));
            if (!file.has(at, range.length()) || (!bare && range.length() < 4)) {
                throw new MalformedException("The JPEG ends inside one of its segments.");
            }
            boolean ours = marker == APP11 && store.take(range);
            if (marker == APP1 && file.matches(at + 4, XMP)) {
                String found = RemoteReference.in(file.bytes(at + 4, (int) range.length() - 4));
                remote = remote == null ? found : remote;
            }
            if (marker == SOS) {
                new JpegScans(file, segments).from(range);
                break;
            }
            segments.add(new Segment(ours ? "C2PA" : JpegScans.name(marker), range));
            at = range.end();
        }
        return Container.segmented("JPEG", store.found(), remote, joined(segments));
    }

    /** The segments of one store count as one part. */
    private static List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        for (Segment segment : segments) {
            @Nullable Segment last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.name().equals("C2PA") && segment.name().equals("C2PA")) {
                ByteRange both =
                        new ByteRange(
                                last.range().offset(),
                                segment.range().end() - last.range().offset());
                joined.set(joined.size() - 1, new Segment("C2PA", both));
            } else {
                joined.add(segment);
            }
        }
        return joined;
    }

    static boolean isStore(byte[] head) {
        return head.length >= 28
                && Arrays.equals(head, 4, 8, "jumb".getBytes(StandardCharsets.US_ASCII), 0, 4)
                && Arrays.equals(head, 12, 16, "jumd".getBytes(StandardCharsets.US_ASCII), 0, 4)
                && Arrays.equals(head, 16, 20, "c2pa".getBytes(StandardCharsets.US_ASCII), 0, 4);
    }
}
