package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.provenance.ByteMap.Cover;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.bmff.MediaBox;
import dev.assay.model.provenance.c2pa.digest.Passage;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a BMFF hash covers in one file: everything but the boxes its rules leave out, with the
 * offset of every top-level box that is not left out as a whole (from version 2 on).
 */
record BoxCoverage(Coverage coverage, List<Long> offsets) {
    private static final Set<String> ROOM = Set.of("free", "skip", "mfra");

    static BoxCoverage of(
            ByteSource bytes,
            List<MediaBox> boxes,
            List<BoxExclusion> rules,
            List<Left> further,
            boolean withOffsets)
            throws MalformedException, EnvironmentException {
        SourceReader file = new SourceReader(bytes);
        List<Left> left = new ArrayList<>(further);
        List<Long> offsets = new ArrayList<>();
        for (MediaBox box : boxes) {
            boolean whole = collect(box, rules, file, left);
            boolean cut = further.stream().anyMatch(l -> l.range().contains(box.range()));
            if (withOffsets && !whole && !cut) {
                offsets.add(box.range().offset());
            }
        }
        return new BoxCoverage(Coverage.of(bytes.length(), left), offsets);
    }

    /** Whether the box itself is left out as a whole. */
    private static boolean collect(
            MediaBox box, List<BoxExclusion> rules, SourceReader file, List<Left> left)
            throws MalformedException, EnvironmentException {
        boolean whole = false;
        for (BoxExclusion rule : rules) {
            for (ByteRange range : rule.excluded(box, file)) {
                whole |= range.equals(box.range()) && rule.rule().items("subset").isEmpty();
                left.add(new Left(range, cover(box), box.path().substring(1)));
            }
        }
        for (MediaBox child : box.children()) {
            collect(child, rules, file, left);
        }
        return whole;
    }

    private static Cover cover(MediaBox box) {
        if (box.uuid().equals(MediaBox.C2PA)) {
            return Cover.STORE;
        }
        return ROOM.contains(box.type()) ? Cover.APPENDED : Cover.EXCLUDED;
    }

    List<Passage> passages() {
        return coverage.passages(offsets);
    }
}
