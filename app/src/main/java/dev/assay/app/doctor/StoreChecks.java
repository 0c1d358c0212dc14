package dev.assay.app.doctor;

import dev.assay.app.doctor.Check.State;
import dev.assay.app.remote.Remote;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.remote.BucketFacts;
import dev.assay.model.remote.ObjectStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of what lies outside: each is a call to the store and says what came back. */
public final class StoreChecks {
    private static final Duration SKEW = Duration.ofMinutes(2);

    private StoreChecks() {}

    public static List<Check> of(Remote remote) {
        List<Check> checks = new ArrayList<>();
        checks.add(source(remote.source(), remote.place().bucket()));
        checks.add(
                remote.records()
                        .map(records -> records(records.store(), records.bucket()))
                        .orElseGet(() ->
                                new Check(
                                        "records",
                                        State.WEAK,
                                        Map.of(),
                                        "No record bucket is set: the record rests on"
                                                + " this machine alone.",
                                        "Make the workspace with --records.")));
        checks.add(clock(remote.clockOffset()));
        checks.add(
                Check.unknown(
                        "role",
                        "Whether the role can do more than it needs was not found out: S3 tells"
                                + " it only to those who may read policies.",
                        "Let an administrator compare it with docs/aws-permissions.md."));
        return checks;
    }

    private static Check source(ObjectStore store, String bucket) {
        try {
            BucketFacts facts = store.bucket(bucket);
            return facts.versioned()
                    ? Check.good("source", facts(facts), "Answers, and keeps versions.")
                    : new Check(
                            "source",
                            State.WEAK,
                            facts(facts),
                            "Answers, but keeps no versions: an object can be replaced unnoticed"
                                    + " between listing and reading.",
                            "Switch versioning on for the quarantine bucket.");
        } catch (EnvironmentException e) {
            return new Check("source", State.BAD, Map.of(), e.sentence(), e.nextStep());
        }
    }

    private static Check records(ObjectStore store, String bucket) {
        try {
            BucketFacts facts = store.bucket(bucket);
            return facts.locking() && facts.versioned()
                    ? Check.good("records", facts(facts), "Versioned, Object Lock is enabled.")
                    : new Check(
                            "records",
                            State.WEAK,
                            facts(facts),
                            "Records are kept, but nothing stops their owner from deleting them.",
                            "Use a bucket made with Object Lock; it cannot be added here.");
        } catch (EnvironmentException e) {
            return new Check("records", State.BAD, Map.of(), e.sentence(), e.nextStep());
        }
    }

    private static Map<String, Object> facts(BucketFacts facts) {
        return Map.of("versioned", facts.versioned(), "locking", facts.locking());
    }

    private static Check clock(Optional<Duration> offset) {
        if (offset.isEmpty()) {
            return Check.unknown("clock", "No server told the time.", "");
        }
        Map<String, Object> facts = Map.of("serverAheadSeconds", offset.get().toSeconds());
        return offset.get().abs().compareTo(SKEW) > 0
                ? new Check(
                        "clock",
                        State.WEAK,
                        facts,
                        "This machine's clock is off by more than two minutes.",
                        "Set the clock; leases go by the server's time all the same.")
                : Check.good("clock", facts, "Agrees with the servers' time.");
    }
}
