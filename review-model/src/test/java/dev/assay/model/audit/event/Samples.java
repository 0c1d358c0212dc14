package dev.assay.model.audit.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One event of every type that can be recorded, with every member present. */
public final class Samples {
    private static final Sha256 A = Sha256.of(new byte[] {1});
    private static final Sha256 B = Sha256.of(new byte[] {2});
    private static final Commitment C = new Commitment(Sha256.of(new byte[] {3}).hex());
    private static final Commitment D = new Commitment(Sha256.of(new byte[] {4}).hex());
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.000Z");
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final EntryRef REF = new EntryRef("example.org/console/test", 7, ROOT);

    private Samples() {}

    public static List<Event> all() {
        return List.of(
                new Anchored(7, ROOT, "kms", A),
                new Annotated(C, 10, 20),
                new Claimed(3, NOON),
                new ClockAdjusted(NOON, NOON.minusSeconds(60)),
                new Conflicted(List.of(REF, REF), 1, "disagree"),
                new Decided(
                        "label",
                        "SYN-1",
                        A,
                        Optional.of("manipulated"),
                        C,
                        B,
                        List.of(A, B),
                        1,
                        3,
                        "reviewer"),
                new Detected("noise-residual 1.0", A, B, A, 300, "ok"),
                new Erased(List.of(C, D), "gdpr-17"),
                new Exported("x-1", A, 12),
                new FirstJudgement("manipulated", 1),
                new HoldLifted("h-1", C, D),
                new HoldPlaced("h-1", C, D),
                new ItemListed(C, 1234, Optional.of(A)),
                new ListingRun(40, 6, A),
                new Opened("full", "refused", Optional.of("truncated")),
                new PolicyChanged(Optional.of(A), B),
                new ProvenanceChecked("Trusted", A, Optional.of(B), 0),
                new Pulled(1234, A),
                new Released(3, "given-up"),
                new Revealed(List.of("scores", "maps"), 1),
                new Seconded(REF, true, C, 1),
                new SettingChanged("records", Optional.of(A), B),
                new Started("0.1.0", "linux-25"),
                new Stopped("exit"),
                new Superseded(REF, REF, C),
                new Synced(7, ROOT, 4),
                new TailCut(21),
                new ThresholdChanged("noise-residual", Optional.of(A), B),
                new Verified(A, "store", true),
                new Viewed(List.of(new FrameSpan(0, 299, true)), C),
                new WorkerStopped("memory", 1200),
                new UpstreamAnswered("sagemaker ours", A, Optional.of(B), "complete", 840),
                new UpstreamAsked("sagemaker ours", A, 1234));
    }
}
