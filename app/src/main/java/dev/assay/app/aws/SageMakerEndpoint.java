package dev.assay.app.aws;

import dev.assay.model.detection.upstream.Coverage.State;
import dev.assay.model.detection.upstream.EndpointReply;
import dev.assay.model.detection.upstream.UpstreamEndpoint;
import dev.assay.model.detection.upstream.UpstreamRequest;
import dev.assay.model.fault.EnvironmentException;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.sagemakerruntime.model.SageMakerRuntimeException;
import software.amazon.awssdk.services.sagemakerruntime.model.ValidationErrorException;

/** Endpoints of SageMaker that answer at once (InvokeEndpoint). */
public final class SageMakerEndpoint implements UpstreamEndpoint {
    private final AwsClients clients;

    /**
     * @param clients not closed here
     */
    public SageMakerEndpoint(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public String kind() {
        return "sagemaker";
    }

    @Override
    public String where() {
        return clients.place();
    }

    @Override
    public EndpointReply ask(UpstreamRequest request, byte[] body) throws EnvironmentException {
        try (SageMakerRuntimeClient client = clients.inference(request.limit())) {
            return new EndpointReply.Answered(
                    client.invokeEndpoint(q ->
                                    q.endpointName(request.endpoint())
                                            .contentType(request.contentType())
                                            .accept("application/json")
                                            .body(SdkBytes.fromByteArrayUnsafe(body)))
                            .body()
                            .asByteArrayUnsafe());
        } catch (SdkException e) {
            return unanswered(e);
        }
    }

    private static EndpointReply unanswered(SdkException failure) throws EnvironmentException {
        return switch (failure) {
            case ApiCallTimeoutException _ ->
                    none(
                            State.TIMED_OUT,
                            "The endpoint did not answer in time.",
                            "It may still have worked, and cost; ask with a longer limit.");
            case ModelErrorException model ->
                    none(
                            State.FAILED,
                            "The model behind the endpoint failed"
                                    + (model.originalStatusCode() == null
                                            ? "."
                                            : " (status " + model.originalStatusCode() + ")."),
                            "Check the content type, or ask who runs the endpoint.");
            case ModelNotReadyException _ ->
                    none(
                            State.THROTTLED,
                            "The model behind the endpoint is not ready.",
                            "Ask again in some minutes.");
            case ValidationErrorException _ ->
                    none(
                            State.REFUSED,
                            "The service does not take the question.",
                            "Check the endpoint's name, its region and how much it takes.");
            case SageMakerRuntimeException busy
                    when busy.isThrottlingException() || busy.statusCode() == 503 ->
                    none(
                            State.THROTTLED,
                            "The service was asked too often and did not answer.",
                            "Ask again in a minute.");
            case SageMakerRuntimeException broken when broken.statusCode() >= 500 ->
                    none(
                            State.FAILED,
                            "The service failed and did not answer.",
                            "Ask again in a minute.");
            case SdkException e when tooLong(e) ->
                    none(
                            State.REFUSED,
                            "The answer is longer than Assay takes.",
                            "Ask who runs the endpoint for scores only.");
            default -> throw AwsFault.of(failure);
        };
    }

    private static boolean tooLong(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(AnswerLimit.TooLongException.class::isInstance);
    }

    private static EndpointReply none(State state, String sentence, String nextStep) {
        return new EndpointReply.Unanswered(state, sentence, nextStep);
    }
}
