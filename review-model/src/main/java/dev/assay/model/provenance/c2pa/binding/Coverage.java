package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.ByteMap.Cover;
import dev.assay.model.provenance.ByteMap.Part;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.digest.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is hashed and what is left out, from the first byte of a file to the last. */
record Coverage(long length, List<Left> left) {

    static Coverage of(long length, List<Left> left) {
        return new Coverage(
                length,
                left.stream()
                        .filter(l -> l.range().length() > 0 && l.range().offset() < length)
                        .sorted(Comparator.comparingLong(l -> l.range().offset()))
                        .toList());
    }

    ByteMap map() {
        List<Part> parts = new ArrayList<>();
        long at = 0;
        for (Left one : left) {
            long from = Math.max(at, one.range().offset());
            long to = Math.min(length, one.range().end());
            if (to <= from) {
                continue;
            }
            hashed(parts, at, from);
            parts.add(new Part(new ByteRange(from, to - from), one.cover(), one.what()));
            at = to;
        }
        hashed(parts, at, length);
        return new ByteMap(length, parts);
    }

    private static void hashed(List<Part> parts, long from, long to) {
        if (to > from) {
            parts.add(new Part(new ByteRange(from, to - from), Cover.HASHED, "hashed"));
        }
    }

    /** All hashed stretches; before each box that begins at one of {@code offsets}, its offset. */
    List<Passage> passages(List<Long> offsets) {
        List<Passage> passages = new ArrayList<>();
        int next = 0;
        for (Part part : map().parts()) {
            long from = part.range().offset();
            long end = part.range().end();
            while (next < offsets.size() && offsets.get(next) < end) {
                long offset = offsets.get(next++);
                if (part.cover() == Cover.HASHED && offset > from) {
                    passages.add(new Passage.Stretch(new ByteRange(from, offset - from)));
                    from = offset;
                }
                passages.add(new Passage.Offset(offset));
            }
            if (part.cover() == Cover.HASHED && end > from) {
                passages.add(new Passage.Stretch(new ByteRange(from, end - from)));
            }
        }
        return passages;
    }
}
