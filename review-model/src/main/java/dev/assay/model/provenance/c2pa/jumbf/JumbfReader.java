package dev.assay.model.provenance.c2pa.jumbf;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads the box tree of a manifest store. Refuses more than {@value #DEPTH} levels and more than
 * {@value #BOXES} boxes; every box lies inside its parent.
 */
public final class JumbfReader {
    static final int DEPTH = 24;
    static final int BOXES = 100_000;
    private static final int LABELLED = 2;

    private final ByteBuffer store;
    private int boxes;

    private JumbfReader(byte[] store) {
        this.store = ByteBuffer.wrap(store);
    }

    /** The first superbox of the store; padding behind it is not looked at. */
    public static Superbox read(byte[] store) throws MalformedException {
        JumbfReader reader = new JumbfReader(store);
        Head head = reader.head(0, store.length);
        if (!head.type.equals("jumb")) {
            throw new MalformedException("The manifest store does not begin with a JUMBF box.");
        }
        return reader.superbox(head, 0);
    }

    private record Head(String type, ByteRange whole, ByteRange payload) {}

    private Head head(long at, long end) throws MalformedException {
        if (++boxes > BOXES) {
            throw new MalformedException("The manifest store has too many boxes.");
        }
        if (end - at < 8) {
            throw new MalformedException("The manifest store ends inside a box.");
        }
        long length = store.getInt((int) at) & 0xffffffffL;
        int header = 8;
        if (length == 1) {
            header = 16;
            length = end - at < 16 ? -1 : store.getLong((int) at + 8);
        } else if (length == 0) {
            length = end - at;
        }
        if (length < header || length > end - at) {
            throw new MalformedException("A box is longer than the box around it.");
        }
        String type = latin((int) at + 4, 4);
        return new Head(
                type, new ByteRange(at, length), new ByteRange(at + header, length - header));
    }

    private Superbox superbox(Head head, int depth) throws MalformedException {
        if (depth > DEPTH) {
            throw new MalformedException("The manifest store is nested too deeply.");
        }
        Head first = head(head.payload.offset(), head.payload.end());
        if (!first.type.equals("jumd")) {
            throw new MalformedException("A JUMBF box has no description.");
        }
        List<Superbox> children = new ArrayList<>();
        List<ContentBox> contents = new ArrayList<>();
        long at = first.whole.end();
        while (at < head.payload.end()) {
            Head child = head(at, head.payload.end());
            if (child.type.equals("jumb")) {
                children.add(superbox(child, depth + 1));
            } else {
                contents.add(new ContentBox(child.type, child.payload));
            }
            at = child.whole.end();
        }
        return new Superbox(
                head.whole, head.payload, uuid(first), label(first), children, contents);
    }

    private BoxUuid uuid(Head description) throws MalformedException {
        if (description.payload.length() < 17) {
            throw new MalformedException("A JUMBF description is too short.");
        }
        byte[] bytes = new byte[16];
        store.get((int) description.payload.offset(), bytes);
        return BoxUuid.of(HexFormat.of().formatHex(bytes));
    }

    private String label(Head description) throws MalformedException {
        int at = (int) description.payload.offset() + 16;
        if ((store.get(at) & LABELLED) == 0) {
            return "";
        }
        int start = at + 1;
        int end = start;
        while (end < description.payload.end() && store.get(end) != 0) {
            end++;
        }
        if (end >= description.payload.end()) {
            throw new MalformedException("The label of a JUMBF box does not end.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(store.slice(start, end - start))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedException("The label of a JUMBF box is not UTF-8.");
        }
    }

    private String latin(int at, int length) {
        byte[] bytes = new byte[length];
        store.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
