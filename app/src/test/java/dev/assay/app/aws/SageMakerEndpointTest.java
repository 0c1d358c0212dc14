package dev.assay.app.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.detection.HigherMeans;
import dev.assay.model.detection.upstream.Coverage.State;
import dev.assay.model.detection.upstream.EndpointReply;
import dev.assay.model.detection.upstream.TimeBasis;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamRequest;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each question may cost, so whatever comes back it is asked once. */
class SageMakerEndpointTest {
    private static final String SCORES = "{\"predictions\":[{\"i\":0,\"p_real\":0.25}]}";

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void letGo() {
        over.countDown();
    }

    @Test
    void theAnswerStaysAsItCame() throws Exception {
        assertThat(reply(10, () -> answer("200 OK", "", SCORES)))
                .isInstanceOfSatisfying(
                        EndpointReply.Answered.class,
                        answered ->
                                assertThat(new String(answered.raw(), StandardCharsets.UTF_8))
                                        .isEqualTo(SCORES));
        assertThat(asked).containsExactly("POST /endpoints/ours/invocations HTTP/1.1");
    }

    @Test
    void aModelThatFailsIsToldFromAServiceThatDoes() throws Exception {
        String body = "{\"Message\":\"secret\",\"OriginalStatusCode\":507}";

        EndpointReply.Unanswered model =
                unanswered(10, () -> answer("424 Failed Dependency", "ModelError", body));
        assertThat(model.state()).isEqualTo(State.FAILED);
        assertThat(model.sentence()).contains("model", "507").doesNotContain("secret");
        EndpointReply.Unanswered service =
                unanswered(10, () -> answer("500 Internal", "InternalFailure", "{}"));
        assertThat(service.state()).isEqualTo(State.FAILED);
        assertThat(service.sentence()).doesNotContain("model");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoIsThrottledOrRefusedIsNotAskedAgain() throws Exception {
        assertThat(unanswered(10, () -> answer("400 Bad", "ThrottlingException", "{}")).state())
                .isEqualTo(State.THROTTLED);
        assertThat(unanswered(10, () -> answer("503 Busy", "ServiceUnavailable", "{}")).state())
                .isEqualTo(State.THROTTLED);
        assertThat(unanswered(10, () -> answer("400 Bad", "ValidationError", "{}")).state())
                .isEqualTo(State.REFUSED);
        assertThat(asked).hasSize(3);
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() throws Exception {
        EndpointReply.Unanswered silent =
                unanswered(
                        1,
                        () -> {
                            over.await();
                            return new byte[0];
                        });

        assertThat(silent.state()).isEqualTo(State.TIMED_OUT);
        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws Exception {
        String flood = "x".repeat(AnswerLimit.GREATEST + 100);

        assertThat(unanswered(30, () -> answer("200 OK", "", flood)).sentence())
                .isEqualTo("The answer is longer than Assay takes.");
    }

    @Test
    void whoMayNotAskOrCannotReachItIsToldSo() throws Exception {
        assertThatThrownBy(() -> reply(10, () -> answer("403 No", "AccessDenied", "{}")))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.key()).isEqualTo("aws.denied"));
        RawServer gone = new RawServer(_ -> new byte[0]);
        gone.close();
        try (AwsClients clients = S3Peer.clients(gone.uri())) {
            assertThatThrownBy(() -> new SageMakerEndpoint(clients).ask(request(5), new byte[1]))
                    .isInstanceOfSatisfying(
                            EnvironmentException.class,
                            e -> assertThat(e.key()).isEqualTo("network.away"));
        }
    }

    /** What a server does with one question. */
    private interface Answering {
        byte[] answer() throws InterruptedException;
    }

    private EndpointReply.Unanswered unanswered(int seconds, Answering server) throws Exception {
        return (EndpointReply.Unanswered) reply(seconds, server);
    }

    private EndpointReply reply(int seconds, Answering server)
            throws IOException, EnvironmentException {
        Supplier<byte[]> bytes =
                () -> {
                    try {
                        return server.answer();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                };
        try (RawServer raw =
                        new RawServer(line -> {
                            asked.add(line);
                            return bytes.get();
                        });
                AwsClients clients = S3Peer.clients(raw.uri())) {
            return new SageMakerEndpoint(clients).ask(request(seconds), new byte[] {1, 2, 3});
        }
    }

    private static UpstreamRequest request(int seconds) {
        UpstreamMapping mapping =
                new UpstreamMapping(
                        "ours",
                        "",
                        "/predictions",
                        TimeBasis.FRAME,
                        "/i",
                        "",
                        "",
                        "/p_real",
                        "",
                        0,
                        1,
                        HigherMeans.GENUINE,
                        "");
        return new UpstreamRequest("ours", "image/jpeg", Duration.ofSeconds(seconds), mapping);
    }

    private static byte[] answer(String status, String error, String body) {
        return ("HTTP/1.1 "
                        + status
                        + "\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + (error.isEmpty() ? "" : "x-amzn-errortype: " + error + "\r\n")
                        + "Content-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
