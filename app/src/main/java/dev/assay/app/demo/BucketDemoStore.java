package dev.assay.app.demo;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.AwsSettings;
import dev.assay.app.demo.media.Sample;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.fault.EnvironmentException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** The demonstration's buckets on an endpoint of its own on the loopback interface. */
final class BucketDemoStore implements DemoStore {
    private static final String QUARANTINE = "demo-quarantine";
    private static final String RECORDS = "demo-records";

    private final LoopbackEndpoint endpoint;
    private final AwsClients clients;
    private final S3Client s3;

    private BucketDemoStore(LoopbackEndpoint endpoint, AwsClients clients) {
        this.endpoint = endpoint;
        this.clients = clients;
        s3 = clients.s3();
    }

    /** Starts the endpoint and makes its buckets, versioned. */
    static BucketDemoStore start(String mainClass, DemoFolder folder, InstantSource clock)
            throws EnvironmentException {
        LoopbackEndpoint endpoint = LoopbackEndpoint.start(mainClass, folder.objects(), 0);
        boolean made = false;
        try {
            AwsSettings settings =
                    new AwsSettings(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(endpoint.uri()),
                            Optional.empty());
            BucketDemoStore store = new BucketDemoStore(endpoint, AwsClients.open(settings, clock));
            for (String bucket : List.of(QUARANTINE, RECORDS)) {
                store.make(bucket);
            }
            made = true;
            return store;
        } finally {
            if (!made) {
                endpoint.close();
            }
        }
    }

    private void make(String bucket) throws EnvironmentException {
        try {
            s3.createBucket(b -> b.bucket(bucket));
            s3.putBucketVersioning(b ->
                    b.bucket(bucket)
                            .versioningConfiguration(
                                    v -> v.status(BucketVersioningStatus.ENABLED)));
        } catch (SdkException e) {
            throw DemoFault.endpoint(e);
        }
    }

    @Override
    public void put(Sample sample) throws EnvironmentException {
        try {
            s3.putObject(
                    b ->
                            b.bucket(QUARANTINE)
                                    .key(DemoStore.key(sample))
                                    .contentType(sample.contentType())
                                    .metadata(sample.metadata()),
                    RequestBody.fromFile(sample.path()));
            if (!sample.intakeRecord().isEmpty()) {
                s3.putObject(
                        b ->
                                b.bucket(QUARANTINE)
                                        .key(SIDE + "/" + DemoStore.key(sample) + ".item.json"),
                        RequestBody.fromString(sample.intakeRecord()));
            }
        } catch (SdkException e) {
            throw DemoFault.endpoint(e);
        }
    }

    @Override
    public WorkspaceSettings settings() {
        WorkspaceSettings fresh =
                WorkspaceSettings.of(new StoreLocation.Bucket(QUARANTINE, "incoming/"));
        return new WorkspaceSettings(
                fresh.origin(),
                fresh.actor(),
                fresh.source(),
                SIDE,
                Optional.of(new StoreLocation.Bucket(RECORDS, "")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint.uri()),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public String describe() {
        return "The quarantine is an S3 endpoint of its own at " + endpoint.uri() + ".";
    }

    @Override
    public void close() {
        clients.close();
        endpoint.close();
    }
}
