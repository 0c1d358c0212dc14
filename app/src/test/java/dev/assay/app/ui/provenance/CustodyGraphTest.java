package dev.assay.app.ui.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.origin.OriginStatement;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import dev.assay.viewer.graph.FactGraph;
import dev.assay.viewer.graph.GraphFact;
import dev.assay.viewer.graph.ProvenanceState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyGraphTest {
    private static final Instant AT = Instant.parse("2026-11-19T10:00:00Z");
    static final Custody KEPT =
            Custody.of(
                    GraphScreenTest.STORAGE,
                    List.of(
                            new OriginOutcome.Valid(
                                    "kms-1",
                                    new OriginStatement(
                                            "00",
                                            AT,
                                            "intake",
                                            List.of(
                                                    new OriginStatement.Step(
                                                            "submission", "job-7", AT),
                                                    new OriginStatement.Step(
                                                            "detection", "exec-9", null),
                                                    new OriginStatement.Step(
                                                            "transcoding", "exec-10", null)))),
                            new OriginOutcome.UnknownKey("kms-2")),
                    new TrailReading(
                            List.of(
                                    new TrailEvent(
                                            AT, "PutObject", "uploader", null, "R1", "v1", true),
                                    new TrailEvent(
                                            AT, "GetObject", "someone", null, "R2", null, false)),
                            List.of(),
                            List.of("The digest before 2026-11-19T10:00:00Z is not here.")),
                    List.of());

    @Test
    void stepsAccessesAndGapsStandInTheCustodyLane() throws IOException, EnvironmentException {
        FactGraph graph = new ReportGraph(Reports.of("valid-mp4.mp4"), KEPT).graph();

        assertThat(graph.facts())
                .extracting(GraphFact::title)
                .contains(
                        "Submission",
                        "Detection",
                        "Quarantine",
                        "Decision",
                        "transcoding",
                        "Signed origin record",
                        "Access log")
                .doesNotContain("submission");
        assertThat(state(graph, "stage:SUBMISSION")).isEqualTo(ProvenanceState.SIGNED_TRUSTED);
        assertThat(state(graph, "stage:DECISION")).isEqualTo(ProvenanceState.ABSENT);
        assertThat(graph.links())
                .filteredOn(l -> l.to().equals("stage:DECISION"))
                .allSatisfy(l -> assertThat(l.proven()).isFalse());
        assertThat(state(graph, "origin:1")).isEqualTo(ProvenanceState.SIGNED_TRUSTED);
        assertThat(state(graph, "origin:2")).isEqualTo(ProvenanceState.NOT_CHECKABLE);
        assertThat(state(graph, "event:0")).isEqualTo(ProvenanceState.SIGNED);
        assertThat(state(graph, "event:1")).isEqualTo(ProvenanceState.DECLARED);
        assertThat(graph.text()).contains("Absent: Access log, The digest before");
    }

    private static ProvenanceState state(FactGraph graph, String id) {
        return graph.fact(id).orElseThrow().state();
    }
}
