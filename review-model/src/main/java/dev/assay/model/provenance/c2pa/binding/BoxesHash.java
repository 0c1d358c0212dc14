package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteMap.Cover;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.container.Segment;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.digest.Passage;
import dev.assay.model.provenance.c2pa.digest.PassageHasher;
import dev.assay.model.provenance.c2pa.finding.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Hashes over named parts of a file, in order, none left out (specification 18.7). */
public final class BoxesHash {
    private final Cbor assertion;
    private final HashAlgorithm algorithm;
    private final Subject subject;

    public BoxesHash(Cbor assertion, HashAlgorithm algorithm, Subject subject) {
        this.assertion = assertion;
        this.algorithm = algorithm;
        this.subject = subject;
    }

    public BindingOutcome check() throws EnvironmentException {
        long length = subject.bytes().length();
        List<Segment> segments = subject.container().segments();
        if (segments.isEmpty()) {
            return BindingOutcome.fails(
                    Code.BOXES_MISMATCH, "Hashes over parts are not made for this file.", length);
        }
        PassageHasher hasher = new PassageHasher(subject.bytes(), subject.progress());
        List<Left> left = new ArrayList<>();
        int next = 0;
        for (Cbor box : assertion.items("boxes")) {
            List<Cbor> names = box.items("names");
            byte[] signed = box.bytes("hash");
            if (names.isEmpty() || signed == null) {
                return BindingOutcome.fails(
                        Code.BOXES_MALFORMED, "A part of the hash has no name or value.", length);
            }
            int first = next;
            for (Cbor name : names) {
                boolean fits =
                        next < segments.size()
                                && name.bare() instanceof Cbor.Text(String text)
                                && segments.get(next).name().equals(text);
                if (!fits) {
                    return BindingOutcome.fails(
                            Code.BOXES_MISMATCH,
                            "The parts of the file are not those that were signed.",
                            length);
                }
                next++;
            }
            ByteRange range = span(segments, first, next);
            boolean store = segments.get(first).name().equals("C2PA");
            boolean excluded = box.at("excluded") instanceof Cbor.Simple(int truth) && truth == 21;
            if (store || excluded) {
                left.add(new Left(range, store ? Cover.STORE : Cover.EXCLUDED, "left out"));
                continue;
            }
            HashAlgorithm own = HashAlgorithm.byName(box.text("alg")).orElse(algorithm);
            byte[] found = hasher.hash(own, List.of(new Passage.Stretch(range)));
            if (!Arrays.equals(signed, found)) {
                return mismatch(range, signed, found, left);
            }
        }
        long covered = next == 0 ? 0 : span(segments, 0, next).end();
        if (next < segments.size() || covered < length) {
            return BindingOutcome.fails(
                    Code.BOXES_MISMATCH,
                    "The file holds bytes that no part of the hash covers.",
                    length);
        }
        between(segments, length, left);
        return new BindingOutcome(
                Code.BOXES_MATCH,
                Code.BOXES_MATCH.sentence(),
                null,
                null,
                null,
                null,
                Coverage.of(length, left).map());
    }

    /** Bytes between the parts, such as the table of contents of a font: under no hash. */
    private static void between(List<Segment> segments, long length, List<Left> left) {
        long at = 0;
        for (Segment segment : segments) {
            if (segment.range().offset() > at) {
                ByteRange gap = new ByteRange(at, segment.range().offset() - at);
                left.add(new Left(gap, Cover.EXCLUDED, "in no part"));
            }
            at = Math.max(at, segment.range().end());
        }
        if (at < length) {
            left.add(new Left(new ByteRange(at, length - at), Cover.EXCLUDED, "in no part"));
        }
    }

    private static ByteRange span(List<Segment> segments, int first, int next) {
        long from = segments.get(first).range().offset();
        long end =
                segments.subList(first, next).stream()
                        .mapToLong(s -> s.range().end())
                        .max()
                        .orElse(from);
        return new ByteRange(from, end - from);
    }

    private BindingOutcome mismatch(ByteRange range, byte[] signed, byte[] found, List<Left> left) {
        return new BindingOutcome(
                Code.BOXES_MISMATCH,
                Code.BOXES_MISMATCH.sentence(),
                null,
                range,
                HexFormat.of().formatHex(signed),
                HexFormat.of().formatHex(found),
                Coverage.of(subject.bytes().length(), left).map());
    }
}
