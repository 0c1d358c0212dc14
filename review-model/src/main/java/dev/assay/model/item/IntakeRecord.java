package dev.assay.model.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said of an item when it came in: a claim by whoever delivered it, not a finding. What
 * was not said is itself named in {@link #gaps()}. Personal data: never written to the log in the
 * clear.
 *
 * @param sourceApplication the application that delivered it
 * @param uploader the account that uploaded it
 * @param surface where it was published, such as {@code live} or {@code feed}
 * @param submittedAt when it was submitted
 * @param declaredProvenance what the source says of its origin, as free text
 * @param declaredSha256 the digest the source claims
 * @param declaredType the media type the source claims
 * @param gaps names of the facts that are missing or unreadable, in a fixed order
 * @param document SHA-256 of the side file it was read from, where there was one
 */
public record IntakeRecord(
        Optional<String> sourceApplication,
        Optional<String> uploader,
        Optional<String> surface,
        Optional<Instant> submittedAt,
        Optional<String> declaredProvenance,
        Optional<ContentDigest> declaredSha256,
        Optional<String> declaredType,
        List<String> gaps,
        Optional<ContentDigest> document) {
    public IntakeRecord {
        gaps = List.copyOf(gaps);
    }

    /** A record that no side file gave. */
    public IntakeRecord(
            Optional<String> sourceApplication,
            Optional<String> uploader,
            Optional<String> surface,
            Optional<Instant> submittedAt,
            Optional<String> declaredProvenance,
            Optional<ContentDigest> declaredSha256,
            Optional<String> declaredType,
            List<String> gaps) {
        this(
                sourceApplication,
                uploader,
                surface,
                submittedAt,
                declaredProvenance,
                declaredSha256,
                declaredType,
                gaps,
                Optional.empty());
    }

    /** The same as read from a side file of this digest. */
    public IntakeRecord from(ContentDigest file) {
        return new IntakeRecord(
                sourceApplication,
                uploader,
                surface,
                submittedAt,
                declaredProvenance,
                declaredSha256,
                declaredType,
                gaps,
                Optional.of(file));
    }
}
