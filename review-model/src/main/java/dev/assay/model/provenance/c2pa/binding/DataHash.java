package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteMap.Cover;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.digest.PassageHasher;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a file but for some ranges (specification 18.5). The ranges that hold the store must
 * be the places where the store was found by parsing; the assertion is not believed.
 */
public final class DataHash {
    private static final int EXCLUSIONS = 10_000;

    private final Cbor assertion;
    private final HashAlgorithm algorithm;
    private final Subject subject;

    public DataHash(Cbor assertion, HashAlgorithm algorithm, Subject subject) {
        this.assertion = assertion;
        this.algorithm = algorithm;
        this.subject = subject;
    }

    public BindingOutcome check() throws EnvironmentException {
        long length = subject.bytes().length();
        byte[] signed = assertion.bytes("hash");
        List<ByteRange> exclusions;
        try {
            exclusions = adjusted(exclusions());
        } catch (MalformedException e) {
            return BindingOutcome.fails(Code.DATA_MALFORMED, e.sentence(), length);
        }
        if (signed == null) {
            return BindingOutcome.fails(
                    Code.DATA_MALFORMED, "The data hash holds no hash.", length);
        }
        Coverage coverage = Coverage.of(length, exclusions.stream().map(this::left).toList());
        String fault = fault(exclusions, length);
        byte[] found =
                new PassageHasher(subject.bytes(), subject.progress())
                        .hash(algorithm, coverage.passages(List.of()));
        boolean same = Arrays.equals(signed, found);
        Code code = same && fault == null ? Code.DATA_MATCH : Code.DATA_MISMATCH;
        return new BindingOutcome(
                code,
                same && fault != null ? fault : code.sentence(),
                exclusions.size() > 1 ? Code.DATA_ADDITIONAL : null,
                null,
                HexFormat.of().formatHex(signed),
                HexFormat.of().formatHex(found),
                coverage.map());
    }

    private Left left(ByteRange range) {
        boolean store = subject.places().contains(range);
        return new Left(
                range,
                store ? Cover.STORE : Cover.EXCLUDED,
                store ? "manifest store" : "excluded by the signer");
    }

    private List<ByteRange> exclusions() throws MalformedException {
        List<ByteRange> found = new ArrayList<>();
        for (Cbor item : assertion.items("exclusions")) {
            Long start = item.number("start");
            Long length = item.number("length");
            if (start == null
                    || length == null
                    || start < 0
                    || length < 0
                    || start + length < start
                    || found.size() >= EXCLUSIONS) {
                throw new MalformedException("An exclusion of the data hash is no range of bytes.");
            }
            ByteRange range = new ByteRange(start, length);
            if (!found.isEmpty() && found.getLast().end() > range.offset()) {
                throw new MalformedException("Exclusions of the data hash overlap.");
            }
            found.add(range);
        }
        return found;
    }

    /** After an update the store is longer than it was when the hash was made (11.2.3). */
    private List<ByteRange> adjusted(List<ByteRange> exclusions) {
        if (!subject.updated() || subject.places().size() != 1) {
            return exclusions;
        }
        ByteRange place = subject.places().getFirst();
        List<ByteRange> adjusted = new ArrayList<>();
        long moved = 0;
        for (ByteRange range : exclusions) {
            if (range.offset() == place.offset()) {
                moved = place.length() - range.length();
                adjusted.add(place);
            } else {
                adjusted.add(new ByteRange(Math.max(0, range.offset() + moved), range.length()));
            }
        }
        return adjusted;
    }

    /** Why the exclusions do not fit the file, or null. */
    private @Nullable String fault(List<ByteRange> exclusions, long length) {
        for (ByteRange place : subject.places()) {
            if (!exclusions.contains(place)) {
                return "The excluded bytes are not the place where the manifest store lies.";
            }
        }
        if (subject.places().isEmpty() && !exclusions.isEmpty()) {
            return "Bytes are excluded for a manifest store that is not in the file.";
        }
        boolean inside = exclusions.stream().allMatch(e -> e.end() <= length);
        return inside ? null : "Excluded bytes lie beyond the end of the file.";
    }
}
