package dev.assay.model.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an answer and beside it: the lists it rests on, what would change it, what the
 * signers say of making, and which listed product a signer is. All text but our own sentences comes
 * from lists or signers.
 *
 * @param turns instants at which the answer would be another, earliest first
 */
public record Explanation(
        List<ListFacts> lists,
        List<Turn> turns,
        List<Signal> signals,
        List<SignedValue> values,
        List<Product> products,
        List<Raw> raw,
        List<Picture> pictures) {
    public static final Explanation NONE =
            new Explanation(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Explanation {
        lists = List.copyOf(lists);
        turns = List.copyOf(turns);
        signals = List.copyOf(signals);
        values = List.copyOf(values);
        products = List.copyOf(products);
        raw = List.copyOf(raw);
        pictures = List.copyOf(pictures);
    }

    /**
     * One list that was looked at.
     *
     * @param source which of the three sources it is from, in words
     * @param issued when it was made, null where it does not say
     * @param next when a newer one was promised, null where it does not say
     */
    public record ListFacts(
            String name,
            String source,
            int certificates,
            @Nullable Instant issued,
            @Nullable Instant next) {

        /** How old the list is, in whole days; empty where it does not say. */
        public Optional<Long> days(Instant at) {
            return issued == null
                    ? Optional.empty()
                    : Optional.of(java.time.Duration.between(issued, at).toDays());
        }
    }

    /**
     * A claim as it is encoded, for whoever wants to look below every interpretation.
     *
     * @param claim the claim in CBOR diagnostic notation (RFC 8949 section 8), cut where long
     * @param certificates the chain as PEM, signer first
     */
    public record Raw(String manifest, String claim, String certificates) {}

    /**
     * A picture inside a manifest: the signer's, of whatever the signer wanted to be seen. Hostile
     * bytes, only ever for a media worker.
     *
     * @param assertion label it lies under, such as {@code c2pa.thumbnail.claim}
     * @param bytes as they are; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // shared with the manifest, compared by nobody
    public record Picture(String manifest, String assertion, byte[] bytes) {}

    /** A date that matters to the answer, and why. */
    public record Turn(Instant at, String sentence) {}

    /**
     * Something that actions and source types of one manifest say of how the file was made.
     *
     * @param name stable name, as in the signals rubric of the conformance programme
     */
    public record Signal(String manifest, String name, String sentence) {}

    /** A value that a manifest holds under its signature, such as {@code exif:DateTimeOriginal}. */
    public record SignedValue(String manifest, String assertion, String name, String value) {}

    /**
     * A product of the list of conforming products whose name is that of a signer's certificate.
     *
     * @param level highest assurance level of the product, 0 where none is named
     * @param disallowed signals that the product may not give
     */
    public record Product(
            String manifest,
            String name,
            String applicant,
            String status,
            int level,
            List<String> versions,
            List<String> disallowed) {
        public Product {
            versions = List.copyOf(versions);
            disallowed = List.copyOf(disallowed);
        }
    }
}
