package dev.assay.app.aws;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.remote.StoreFault;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Puts what went wrong between here and AWS into a sentence and a next step. */
final class AwsFault {
    private AwsFault() {}

    static EnvironmentException of(SdkException failure) {
        return failure instanceof AwsServiceException answered
                ? answered(answered)
                : unanswered(failure);
    }

    private static EnvironmentException answered(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        return switch (code == null ? "" : code) {
            case "NoSuchBucket" -> StoreFault.noBucket();
            case "ResourceNotFoundException" ->
                    fault(
                            e,
                            "table.missing",
                            "The shared table does not exist.",
                            "Check the table name in the workspace settings, or create the table.",
                            false);
            case "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired" -> signIn(e);
            case "InvalidAccessKeyId",
                    "SignatureDoesNotMatch",
                    "UnrecognizedClientException",
                    "InvalidClientTokenId" ->
                    fault(
                            e,
                            "aws.credentials",
                            "AWS does not accept the credentials.",
                            "Check the AWS profile of the workspace, then try again.",
                            false);
            case "RequestTimeTooSkewed" ->
                    fault(
                            e,
                            "aws.clock",
                            "This machine's clock is too far from the server's.",
                            "Set the clock right, then try again.",
                            false);
            default -> byStatus(e);
        };
    }

    private static EnvironmentException byStatus(AwsServiceException e) {
        int status = e.statusCode();
        if (status == 401 || status == 403) {
            return fault(
                    e,
                    "aws.denied",
                    "The account is not allowed to do this.",
                    "Ask the administrator for the rights that the documentation lists.",
                    false);
        }
        if (status == 301 || status == 307) {
            return fault(
                    e,
                    "aws.region",
                    "The bucket lies in another region.",
                    "Set the region of the bucket in the workspace settings.",
                    false);
        }
        if (status >= 500 || status == 429) {
            return fault(
                    e,
                    "aws.unavailable",
                    "The service answered that it cannot do this now.",
                    "Try again in a minute; nothing was lost.",
                    true);
        }
        return StoreFault.nonsense(e);
    }

    private static EnvironmentException unanswered(SdkException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("sso") || said.contains("token")) {
            return signIn(e);
        }
        if (said.contains("credentials")) {
            return fault(
                    e,
                    "aws.credentials",
                    "No AWS credentials were found.",
                    "Name a profile in the workspace settings, or run aws configure.",
                    false);
        }
        if (said.contains("region")) {
            return fault(
                    e,
                    "aws.region",
                    "No AWS region is set.",
                    "Set the region in the workspace settings or in the AWS profile.",
                    false);
        }
        if (has(e, UnknownHostException.class)) {
            return fault(
                    e,
                    "network.name",
                    "The endpoint's name could not be found.",
                    "Check the network and the endpoint in the workspace settings.",
                    true);
        }
        if (has(e, SSLException.class)) {
            return fault(
                    e,
                    "network.tls",
                    "No secure connection to the endpoint could be made.",
                    "Check the endpoint, and the certificates that this machine trusts.",
                    false);
        }
        if (has(e, ConnectException.class)) {
            return fault(
                    e,
                    "network.away",
                    "The endpoint cannot be reached.",
                    "Check the network; work goes on and is synchronised later.",
                    true);
        }
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || has(e, SocketTimeoutException.class)) {
            return fault(
                    e,
                    "network.slow",
                    "The endpoint did not answer in time.",
                    "Check the network and try again.",
                    true);
        }
        return fault(
                e,
                "network.failed",
                "The connection to the endpoint failed.",
                "Check the network and the endpoint, then try again.",
                true);
    }

    private static EnvironmentException signIn(Throwable e) {
        return fault(
                e,
                "aws.sign-in",
                "The AWS sign-in has expired or was never made.",
                "Run aws sso login with the profile of this workspace, then try again.",
                false);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(kind::isInstance);
    }

    private static EnvironmentException fault(
            Throwable cause, String key, String sentence, String nextStep, boolean retryable) {
        return new EnvironmentException(key, sentence, nextStep, retryable, cause);
    }
}
