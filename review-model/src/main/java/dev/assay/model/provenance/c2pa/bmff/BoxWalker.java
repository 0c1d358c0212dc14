package dev.assay.model.provenance.c2pa.bmff;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Walks the boxes of a file. Refuses more than {@value #DEPTH} levels and {@value #BOXES} boxes. A
 * last top-level box that goes beyond the end of the file is cut there, as players do.
 */
public final class BoxWalker {
    static final int DEPTH = 32;
    static final int BOXES = 50_000;

    private final SourceReader reader;
    private int boxes;

    public BoxWalker(SourceReader reader) {
        this.reader = reader;
    }

    /** All top-level boxes with their children. */
    public List<MediaBox> walk() throws MalformedException, EnvironmentException {
        return walk(0, reader.length(), "", 0);
    }

    private List<MediaBox> walk(long from, long end, String path, int depth)
            throws MalformedException, EnvironmentException {
        if (depth > DEPTH) {
            throw new MalformedException("The boxes of the file are nested too deeply.");
        }
        List<MediaBox> found = new ArrayList<>();
        long at = from;
        while (end - at >= 8) {
            MediaBox box = box(at, end, path, depth);
            found.add(box);
            at = box.range().end();
        }
        return found;
    }

    private MediaBox box(long at, long end, String path, int depth)
            throws MalformedException, EnvironmentException {
        if (++boxes > BOXES) {
            throw new MalformedException("The file has too many boxes.");
        }
        long length = reader.u32(at);
        String type = reader.code(at + 4);
        int header = 8;
        if (length == 1 && end - at >= 16) {
            header = 16;
            length = reader.u64(at + 8);
        } else if (length == 0) {
            length = end - at;
        }
        if (length < header) {
            throw new MalformedException("A box is shorter than its own header.");
        }
        if (length > end - at) {
            if (depth > 0) {
                throw new MalformedException("A box is longer than the box around it.");
            }
            length = end - at;
        }
        String uuid = "";
        if (type.equals("uuid") && length >= header + 16) {
            uuid = HexFormat.of().formatHex(reader.bytes(at + header, 16));
            header += 16;
        }
        ByteRange range = new ByteRange(at, length);
        String own = path + "/" + type;
        return new MediaBox(
                type, own, range, header, uuid, children(type, own, range, header, depth));
    }

    private List<MediaBox> children(
            String type, String path, ByteRange range, int header, int depth)
            throws MalformedException, EnvironmentException {
        if (!BoxKinds.HOLDERS.contains(type)) {
            return List.of();
        }
        long from = range.offset() + header;
        if (type.equals("meta") && !reader.has(from, 8)) {
            return List.of();
        }
        boolean versioned = type.equals("meta") && !reader.code(from + 4).equals("hdlr");
        if (versioned || type.equals("ipro")) {
            from += 4;
        }
        try {
            return walk(from, range.end(), path, depth + 1);
        } catch (MalformedException e) {
            if (type.equals("skip") || type.equals("udta") || type.equals("tref")) {
                return List.of();
            }
            throw e;
        }
    }
}
