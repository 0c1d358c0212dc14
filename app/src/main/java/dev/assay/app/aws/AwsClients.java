package dev.assay.app.aws;

import dev.assay.model.fault.EnvironmentException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The SDK's clients, each with time limits and one HTTP pool. Opened by the composition root and
 * closed by it after everything that uses them. Safe from any thread.
 */
public final class AwsClients implements AutoCloseable {
    /** A stream that delivers nothing for this long is given up. */
    private static final Duration STALL = Duration.ofSeconds(20);

    private final AwsSettings settings;
    private final ServerClock clock;
    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final List<SdkAutoCloseable> opened = new CopyOnWriteArrayList<>();

    private AwsClients(AwsSettings settings, InstantSource local) throws EnvironmentException {
        this.settings = settings;
        clock = new ServerClock(local);
        region = region(settings);
        credentials = credentials(settings);
        http =
                Apache5HttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(STALL)
                        .maxConnections(16)
                        .build();
    }

    /** Reads the user's AWS configuration; speaks to nobody yet. */
    public static AwsClients open(AwsSettings settings, InstantSource local)
            throws EnvironmentException {
        try {
            return new AwsClients(settings, local);
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    public ServerClock clock() {
        return clock;
    }

    public S3Client s3() {
        return build(
                S3Client.builder().forcePathStyle(settings.endpoint().isPresent()),
                settings.endpoint());
    }

    public DynamoDbClient dynamo() {
        return build(DynamoDbClient.builder(), settings.tableEndpoint());
    }

    public KmsClient kms() {
        return build(KmsClient.builder(), Optional.empty());
    }

    /**
     * Asks once, without repeating: each question may cost. To be closed by whoever asks.
     *
     * @param limit for the whole answer
     */
    SageMakerRuntimeClient inference(Duration limit) {
        return SageMakerRuntimeClient.builder()
                .applyMutation(b -> settings.endpoint().ifPresent(b::endpointOverride))
                .region(region)
                .credentialsProvider(credentials)
                .httpClientBuilder(
                        Apache5HttpClient.builder()
                                .connectionTimeout(Duration.ofSeconds(5))
                                .socketTimeout(limit.plus(STALL)))
                .overrideConfiguration(o ->
                        o.retryStrategy(AwsRetryStrategy.doNotRetry())
                                .apiCallTimeout(limit)
                                .addExecutionInterceptor(clock)
                                .addExecutionInterceptor(new AnswerLimit()))
                .build();
    }

    /** The region, or the host of an endpoint that is not AWS's own. */
    String place() {
        return settings.endpoint().map(URI::getAuthority).orElse(region.id());
    }

    private <
                    B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>,
                    C extends SdkAutoCloseable>
            C build(B builder, Optional<URI> endpoint) {
        endpoint.ifPresent(builder::endpointOverride);
        C client =
                builder.region(region)
                        .credentialsProvider(credentials)
                        .httpClient(http)
                        .overrideConfiguration(o ->
                                o.retryStrategy(RetryMode.STANDARD)
                                        .addExecutionInterceptor(clock)
                                        .addExecutionInterceptor(new AnswerLimit()))
                        .build();
        opened.add(client);
        return client;
    }

    private static Region region(AwsSettings settings) {
        if (settings.region().isPresent()) {
            return Region.of(settings.region().get());
        }
        return settings.endpoint().isPresent()
                ? Region.US_EAST_1
                : DefaultAwsRegionProviderChain.builder()
                        .profileName(settings.profile().orElse(null))
                        .build()
                        .getRegion();
    }

    private static AwsCredentialsProvider credentials(AwsSettings settings) {
        if (settings.profile().isPresent()) {
            return ProfileCredentialsProvider.create(settings.profile().get());
        }
        return settings.isLoopback()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void close() {
        opened.forEach(SdkAutoCloseable::close);
        http.close();
    }
}
