package dev.assay.app.aws;

import dev.assay.app.demo.LoopbackEndpoint;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * One S3Mock for all tests of a run, in a process of its own, with a client; ends with the run. A
 * test takes it as a parameter and makes a bucket of its own.
 */
public final class S3Peer implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    }

    /** Clients for a loopback endpoint. */
    public static AwsClients clients(URI endpoint) throws EnvironmentException {
        return AwsClients.open(
                new AwsSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(endpoint),
                        Optional.empty()),
                InstantSource.system());
    }

    public static void versionedBucket(S3Client s3, String name) {
        s3.createBucket(b -> b.bucket(name));
        s3.putBucketVersioning(b ->
                b.bucket(name)
                        .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    }

    /** The running peer. */
    public static final class Running implements AutoCloseable {
        private final LoopbackEndpoint endpoint;
        private final AwsClients clients;
        private final S3Client s3;

        private Running(LoopbackEndpoint endpoint, AwsClients clients) {
            this.endpoint = endpoint;
            this.clients = clients;
            s3 = clients.s3();
        }

        private static Running start() {
            try {
                Path folder = Files.createTempDirectory("s3-peer");
                LoopbackEndpoint endpoint =
                        LoopbackEndpoint.start("dev.assay.app.demo.LoopbackS3", folder, 0);
                return new Running(endpoint, clients(endpoint.uri()));
            } catch (IOException | EnvironmentException e) {
                throw new IllegalStateException("the peer did not start", e);
            }
        }

        public URI uri() {
            return endpoint.uri();
        }

        public long pid() {
            return endpoint.pid();
        }

        public S3Client s3() {
            return s3;
        }

        public ServerClock clock() {
            return clients.clock();
        }

        /** Makes a versioned bucket. */
        public String bucket(String name) {
            s3.createBucket(b -> b.bucket(name));
            s3.putBucketVersioning(b ->
                    b.bucket(name)
                            .versioningConfiguration(
                                    v -> v.status(BucketVersioningStatus.ENABLED)));
            return name;
        }

        @Override
        public void close() {
            clients.close();
            endpoint.close();
        }
    }
}
