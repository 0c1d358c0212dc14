package dev.assay.model.review;

import dev.assay.model.item.ContentDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All policies in force, with the digest of the bytes they were read from. Immutable; read by
 * {@link PolicyFile}.
 */
public final class PolicyBook {
    private final List<Policy> policies;
    private final Map<String, Severity> surfaces;
    private final Severity elsewhere;
    private final Map<Severity, Duration> clocks;
    private final ContentDigest digest;

    PolicyBook(
            List<Policy> policies,
            Map<String, Severity> surfaces,
            Severity elsewhere,
            Map<Severity, Duration> clocks,
            ContentDigest digest) {
        this.policies = List.copyOf(policies);
        this.surfaces = Map.copyOf(surfaces);
        this.elsewhere = elsewhere;
        this.clocks = Map.copyOf(clocks);
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

    /**
     * Whether a first judgement comes before any score: while the policy is not chosen yet, it does
     * as soon as one policy asks for it.
     */
    public boolean lookFirst() {
        return policies.stream().anyMatch(Policy::lookFirst);
    }

    /** Severity of an item nobody has decided yet, by where it was published. */
    public Severity severityOf(Optional<String> surface) {
        return surface.map(name -> surfaces.getOrDefault(name, elsewhere)).orElse(elsewhere);
    }

    /** How long an item of this severity may wait. */
    public Duration clockOf(Severity severity) {
        return clocks.getOrDefault(severity, Duration.ofDays(7));
    }
}
