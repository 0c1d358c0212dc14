package dev.assay.model.provenance.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.provenance.lineage.LineageFinding.Standing;
import dev.assay.model.provenance.lineage.PipelineStep.Proof;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.origin.OriginStatement;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Instant AT = Instant.parse("2026-11-19T10:00:00Z");
    private static final LineageFinding UPLOADED =
            new LineageFinding(
                    Standing.DECLARED, "metadata.uploaded-at", "", "2026-11-19T09:00:00Z", null);
    private static final OriginStatement STATEMENT =
            new OriginStatement(
                    "00",
                    AT,
                    "intake",
                    List.of(
                            new OriginStatement.Step("submission", "job-7", AT),
                            new OriginStatement.Step("quarantine-put", "R1", null)));

    @Test
    void whatNobodyTellsOfIsAGapOfItsOwn() {
        assertThat(Pipeline.of(List.of(), List.of(), TrailReading.none(), List.of()))
                .extracting(PipelineStep::stage)
                .containsExactly(Stage.values());
        assertThat(Pipeline.of(List.of(), List.of(), TrailReading.none(), List.of()))
                .allSatisfy(s -> assertThat(s.proof()).isEqualTo(Proof.MISSING));
    }

    @Test
    void theStrongestSourceSpeaksAndTheIdsOfAllAreJoined() {
        TrailReading trail =
                new TrailReading(
                        List.of(
                                new TrailEvent(AT, "PutObject", "role", null, "R1", "v1", true),
                                new TrailEvent(AT, "GetObject", "role", null, "R9", null, true),
                                new TrailEvent(AT, "PutObject", "role", null, "R2", "v2", false)),
                        List.of(),
                        List.of());

        List<PipelineStep> steps =
                Pipeline.of(
                        List.of(UPLOADED),
                        List.of(new OriginOutcome.Valid("kms-1", STATEMENT)),
                        trail,
                        List.of(new Pipeline.Act(Stage.DECISION, AT, "entry 12")));

        assertThat(steps)
                .extracting(PipelineStep::proof)
                .containsExactly(Proof.SIGNED, Proof.MISSING, Proof.SIGNED, Proof.RECORDED);
        assertThat(steps.get(0).ids()).containsExactly("job-7");
        assertThat(steps.get(2).ids()).containsExactly("R1", "R2");
        assertThat(steps.get(2).at()).isEqualTo(AT);
        assertThat(steps.get(3).ids()).containsExactly("entry 12");
    }

    @Test
    void aRecordWhoseKeyDidNotCountOnlyTells() {
        List<PipelineStep> steps =
                Pipeline.of(
                        List.of(UPLOADED),
                        List.of(new OriginOutcome.Expired("kms-1", STATEMENT, "late")),
                        TrailReading.none(),
                        List.of());

        assertThat(steps.getFirst().proof()).isEqualTo(Proof.TOLD);
    }

    @Test
    void recordsOfUnknownKeysAndInvalidOnesTellNothing() {
        List<PipelineStep> steps =
                Pipeline.of(
                        List.of(UPLOADED),
                        List.of(
                                new OriginOutcome.UnknownKey("kms-2"),
                                new OriginOutcome.Invalid("other bytes")),
                        TrailReading.none(),
                        List.of());

        assertThat(steps.getFirst().proof()).isEqualTo(Proof.DECLARED);
    }
}
