package dev.assay.model.review;

import dev.assay.model.item.ContentDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All policies in force, with the digest of the bytes they were read from. Immutable. */
public final class PolicyBook {
    private final List<Policy> policies;
    private final ContentDigest digest;

    PolicyBook(List<Policy> policies, ContentDigest digest) {
        this.policies = List.copyOf(policies);
        this.digest = digest;
    }

    public List<Policy> policies() {
        return policies;
    }

    public Optional<Policy> policy(String code) {
        return policies.stream().filter(policy -> policy.code().equals(code)).findFirst();
    }

    /** SHA-256 of the file; a decision's entry carries it. */
    public ContentDigest digest() {
        return digest;
    }

    /** Severity of an item nobody has decided yet, by where it was published. */
    public Severity severityOf(Optional<String> surface) {
        return surface.isPresent() ? Severity.S2 : Severity.S1;
    }

    /** How long an item of this severity may wait. */
    public Duration clockOf(Severity severity) {
        return switch (severity) {
            case S4 -> Duration.ofHours(4);
            case S3 -> Duration.ofDays(1);
            case S2 -> Duration.ofDays(3);
            case S1 -> Duration.ofDays(7);
        };
    }
}
