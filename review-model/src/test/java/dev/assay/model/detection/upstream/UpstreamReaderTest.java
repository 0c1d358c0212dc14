package dev.assay.model.detection.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.upstream.Coverage.State;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in the shapes that the services document; every name and number in them is made up. */
class UpstreamReaderTest {
    private static final Offset<Double> NEAR = Offset.offset(1e-9);

    /** Four frames, 25 a second. */
    private static final FrameTimes CLIP = new FrameTimes(0, 0.04, 0.08, 0.12);

    private static final FrameTimes STILL = new FrameTimes(0);

    @Test
    void framesOfHiveAreAlignedExactlyNearestOrNotAtAll() {
        UpstreamResult result =
                read(
                        """
                        {"output": [
                          {"time": 0, "classes": [{"class": "deepfake", "score": 0.25},
                                                  {"class": "other", "score": 0.75}]},
                          {"time": 0.0967, "classes": [{"class": "deepfake", "score": 0.9}],
                           "media_link": "x", "subtask_no": 2},
                          {"time": 7.5, "classes": [{"class": "deepfake", "score": 0.1}]}
                        ]}\
                        """,
                        known("hive").wanting("deepfake"),
                        CLIP);

        assertThat(result.scores())
                .extracting(UpstreamScore::alignment)
                .containsExactly(Alignment.EXACT, Alignment.NEAREST, Alignment.UNKNOWN);
        assertThat(result.scores()).extracting(UpstreamScore::frame).containsExactly(0, 2, null);
        assertThat(result.scores().get(1).score()).isEqualTo(0.9, NEAR);
        assertThat(result.coverage().state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void aRefusalOfHiveIsNotALowScore() {
        UpstreamResult result =
                read(
                        """
                        {"status": [{"status": {"code": "7", "message": "no"}, "response": {}}]}\
                        """,
                        known("hive-task"),
                        CLIP);

        assertThat(result.coverage().state()).isEqualTo(State.REFUSED);
        assertThat(result.scores()).isEmpty();
    }

    @Test
    void videoOfRekognitionIsInMillisecondsAndPercentAndSaysWherePagesAreMissing() {
        UpstreamResult result =
                read(
                        """
                        {"JobStatus": "SUCCEEDED", "NextToken": "more",
                         "VideoMetadata": {"Codec": "h264", "DurationMillis": 160, "FrameRate": 25},
                         "ModerationLabels": [
                           {"Timestamp": 40, "ModerationLabel":
                             {"Confidence": 87.5, "Name": "A", "ParentName": ""}},
                           {"Timestamp": 90, "ModerationLabel":
                             {"Confidence": 250, "Name": "B", "ParentName": "A"}}]}\
                        """,
                        known("rekognition-moderation-video"),
                        CLIP);

        assertThat(result.scores())
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.score()).isEqualTo(0.875, NEAR);
                    assertThat(score.frame()).isEqualTo(1);
                    assertThat(score.alignment()).isEqualTo(Alignment.EXACT);
                });
        assertThat(result.skipped()).isEqualTo(1);
        assertThat(result.coverage().state()).isEqualTo(State.PARTIAL);
        assertThat(result.coverage().to()).isEqualTo(0.04, NEAR);
    }

    @Test
    void anImageOfRekognitionIsOfTheOneFrame() {
        UpstreamResult result =
                read(
                        """
                        {"ModerationLabels": [{"Confidence": 50, "Name": "A", "ParentName": ""}],
                         "ModerationModelVersion": "7.0"}\
                        """,
                        known("rekognition-moderation-image"),
                        STILL);

        assertThat(Objects.requireNonNull(result.scores().getFirst().frame())).isZero();
    }

    @Test
    void aScoreOfAWholeClipStandsForNoFrame() {
        UpstreamResult result =
                read("{\"status\": \"MANIPULATED\", \"score\": 0.7}", known("asset"), CLIP);

        assertThat(result.scores())
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.frame()).isNull();
                    assertThat(score.alignment()).isEqualTo(Alignment.UNKNOWN);
                });
    }

    @Test
    void anEndpointsBodyIsReadByItsMappingFile() {
        UpstreamMapping mapping =
                mapping(
                        """
                        {"schema": "assay.upstream-mapping/1", "service": "our-endpoint",
                         "entries": "/predictions", "timeIn": "frame", "time": "/i",
                         "value": "/p_real", "low": 0, "high": 1, "higherMeans": "genuine",
                         "latency": "/took_ms"}\
                        """);
        UpstreamResult result =
                read(
                        """
                        {"predictions": [{"i": 0, "p_real": 0.9}, {"i": 3, "p_real": 0.2},
                                         {"i": 9, "p_real": 0.5}], "took_ms": 412}\
                        """,
                        mapping,
                        CLIP);

        assertThat(result.scores().get(1).score()).isEqualTo(0.8, NEAR);
        assertThat(result.scores().get(1).frame()).isEqualTo(3);
        assertThat(result.scores().get(2).alignment()).isEqualTo(Alignment.UNKNOWN);
        assertThat(result.latencyMillis()).isEqualTo(412);
    }

    @Test
    void aHumanLoopGivesItsInputsScoreAndItsAnswersWithoutTheWorker() {
        UpstreamMapping mapping =
                mapping(
                        """
                        {"schema": "assay.upstream-mapping/1", "service": "a2i-output",
                         "content": "/inputContent", "timeIn": "none", "value": "/initialValue",
                         "low": 0, "high": 1, "higherMeans": "manipulated"}\
                        """);
        UpstreamResult result =
                read(
                        """
                        {"flowDefinitionArn": "arn:x", "humanLoopName": "loop-1",
                         "inputContent": {"initialValue": 0.6, "taskObject": "s3://b/k"},
                         "humanAnswers": [{"answerContent": {"fake": {"yes": true}},
                           "submissionTime": "2026-01-01T00:00:00Z", "timeSpentInSeconds": 12.5,
                           "workerId": "w-1", "workerMetadata": {"sub": "s"}}]}\
                        """,
                        mapping,
                        STILL);

        assertThat(result.scores().getFirst().score()).isEqualTo(0.6, NEAR);
        assertThat(result.answers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.answer()).isEqualTo("{\"fake\":{\"yes\":true}}");
                    assertThat(answer.seconds()).isEqualTo(12.5);
                });
        assertThat(result.toString()).doesNotContain("w-1");
    }

    @Test
    void theInputOfAHumanLoopIsTextInsideText() {
        UpstreamMapping mapping =
                mapping(
                        """
                        {"schema": "assay.upstream-mapping/1", "service": "a2i-input",
                         "content": "/HumanLoopInput/InputContent", "timeIn": "none",
                         "value": "/score", "low": 0, "high": 100, "higherMeans": "manipulated"}\
                        """);
        UpstreamResult result =
                read(
                        """
                        {"FlowDefinitionArn": "arn:x", "HumanLoopName": "loop-1",
                         "HumanLoopInput": {"InputContent": "{\\"score\\": 40}"}}\
                        """,
                        mapping,
                        STILL);

        assertThat(result.scores().getFirst().score()).isEqualTo(0.4, NEAR);
    }

    @Test
    void throttlingIsNamed() {
        UpstreamResult result =
                read(
                        """
                        {"__type": "com.amazonaws#ProvisionedThroughputExceededException",
                         "message": "later"}\
                        """,
                        known("rekognition-labels-video"),
                        CLIP);

        assertThat(result.coverage().state()).isEqualTo(State.THROTTLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{}",
                "{\"output\": \"text\"}",
                "{\"output\": [{\"time\": 0, \"classes\": [{\"class\": \"a\", \"score\": 7}]}]}"
            })
    void whatIsNoAnswerIsRefusedOrEmpty(String raw) {
        switch (UpstreamReader.read(bytes(raw), known("hive"), CLIP)) {
            case UpstreamOutcome.Refused(String sentence) -> assertThat(sentence).endsWith(".");
            case UpstreamOutcome.Read(UpstreamResult result) ->
                    assertThat(result.scores()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schema\": \"assay.upstream-mapping/1\"}",
                """
                {"schema": "assay.upstream-mapping/1", "service": "x1", "timeIn": "none",
                 "value": "/a", "low": 1, "high": 0, "higherMeans": "manipulated"}\
                """,
                """
                {"schema": "assay.upstream-mapping/1", "service": "x1", "timeIn": "none",
                 "value": "/a", "low": 0, "high": 1, "higherMeans": "manipulated", "also": "x"}\
                """
            })
    void aMappingThatLeavesSomethingToGuessIsNone(String file) {
        assertThat(MappingReader.parse(bytes(file))).isEmpty();
    }

    private static UpstreamMapping known(String service) {
        return KnownServices.named(service).orElseThrow();
    }

    private static UpstreamMapping mapping(String file) {
        return MappingReader.parse(bytes(file)).orElseThrow();
    }

    private static UpstreamResult read(String raw, UpstreamMapping mapping, FrameTimes times) {
        return switch (UpstreamReader.read(bytes(raw), mapping, times)) {
            case UpstreamOutcome.Read(UpstreamResult result) -> result;
            case UpstreamOutcome.Refused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
