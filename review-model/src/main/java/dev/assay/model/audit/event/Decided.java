package dev.assay.model.audit.event;

import java.util.List;
import java.util.Optional;

/**
 * A disposition was recorded.
 *
 * @param disposition {@code release}, {@code label}, {@code remove}, {@code preserve}, {@code
 *     escalate}, {@code undecided} or {@code csam}
 * @param policyCode the rule it rests on
 * @param policy digest of the policy set in force
 * @param firstJudgement what was judged before the reveal, where policy asks
 * @param rationale commitment to the reasons
 * @param thresholds digest of the thresholds in force
 * @param evidence digests of everything it rests on
 * @param round review round, from 1
 * @param fence the claim's
 * @param role the role in which it was decided
 */
@EntryType("decision.made")
public record Decided(
        String disposition,
        String policyCode,
        Sha256 policy,
        Optional<String> firstJudgement,
        Commitment rationale,
        Sha256 thresholds,
        List<Sha256> evidence,
        long round,
        long fence,
        String role)
        implements Event {
    public Decided {
        evidence = List.copyOf(evidence);
    }
}
