package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of the parts of a file that holds several pictures or clips behind one another
 * (specification 18.9). Parts that lie in boxes of a media file are not examined.
 *
 * @param others the assertions of the manifest, among them the hashes of the parts
 * @param alg the algorithm where a hash names none
 */
public record MultiAssetHash(
        Cbor assertion, List<Assertion> others, @Nullable String alg, Subject subject) {
    private static final int PARTS = 256;

    private record Part(ByteRange range, @Nullable HashedUri hash, boolean optional) {}

    public Code check() throws EnvironmentException {
        Optional<List<Part>> parts = parts();
        if (parts.isEmpty()) {
            return Code.MULTI_MALFORMED;
        }
        long length = subject.bytes().length();
        for (Part part : parts.get()) {
            if (part.range().end() > length) {
                if (part.optional()) {
                    continue;
                }
                return Code.MULTI_MISSING;
            }
            Code code = check(part);
            if (code != Code.MULTI_MATCH) {
                return code;
            }
        }
        return Code.MULTI_MATCH;
    }

    private Code check(Part part) throws EnvironmentException {
        HashedUri reference = part.hash();
        Assertion named =
                reference == null
                        ? null
                        : others.stream()
                                .filter(a -> a.label().equals(reference.uri().name()))
                                .findFirst()
                                .orElse(null);
        Cbor cbor = named == null ? null : named.cbor();
        if (named == null || cbor == null || !named.is("c2pa.hash.data")) {
            return Code.MULTI_MALFORMED;
        }
        String name = cbor.text("alg");
        Optional<HashAlgorithm> algorithm = HashAlgorithm.byName(name == null ? alg : name);
        if (algorithm.isEmpty()) {
            return Code.ALGORITHM_UNSUPPORTED;
        }
        BindingOutcome outcome = new DataHash(cbor, algorithm.get(), subject(part.range())).check();
        return switch (outcome.code()) {
            case DATA_MATCH -> Code.MULTI_MATCH;
            case DATA_MALFORMED -> Code.MULTI_MALFORMED;
            default -> Code.MULTI_MISMATCH;
        };
    }

    /** The part as a file of its own, with the places of the store as they count in it. */
    private Subject subject(ByteRange range) {
        List<ByteRange> places = new ArrayList<>();
        for (ByteRange place : subject.places()) {
            if (range.contains(place)) {
                places.add(new ByteRange(place.offset() - range.offset(), place.length()));
            }
        }
        return new Subject(
                new PartSource(subject.bytes(), range),
                subject.container(),
                places,
                subject.updated(),
                null,
                subject.progress());
    }

    /** The parts in order; empty where they overlap or are no ranges of bytes. */
    private Optional<List<Part>> parts() {
        List<Part> found = new ArrayList<>();
        for (Cbor item : assertion.items("parts")) {
            Cbor location = item.at("location");
            Long offset = location == null ? null : location.number("byteOffset");
            Long length = location == null ? null : location.number("length");
            boolean range =
                    offset != null
                            && length != null
                            && offset >= 0
                            && length > 0
                            && offset + length > offset;
            if (!range || offset == null || length == null || found.size() >= PARTS) {
                return Optional.empty();
            }
            if (!found.isEmpty() && found.getLast().range().end() > offset) {
                return Optional.empty();
            }
            boolean optional = item.at("optional") instanceof Cbor.Simple(int truth) && truth == 21;
            found.add(
                    new Part(
                            new ByteRange(offset, length),
                            HashedUri.of(item.at("hashAssertion")),
                            optional));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
