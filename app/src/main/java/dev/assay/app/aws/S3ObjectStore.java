package dev.assay.app.aws;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.remote.BucketFacts;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.LockMode;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.OpenOutcome;
import dev.assay.model.remote.PutOutcome;
import dev.assay.model.remote.Retention;
import dev.assay.model.remote.StoreFault;
import dev.assay.model.remote.VersionPage;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** {@link ObjectStore} on S3. Safe from any thread; the client belongs to {@link AwsClients}. */
public final class S3ObjectStore implements ObjectStore {
    /** For everything but the reading of objects, which may take as long as it moves. */
    private static final AwsRequestOverrideConfiguration IN_TIME =
            AwsRequestOverrideConfiguration.builder()
                    .apiCallAttemptTimeout(Duration.ofSeconds(10))
                    .apiCallTimeout(Duration.ofSeconds(30))
                    .build();

    private final S3Client s3;
    private final int pageSize;

    public S3ObjectStore(S3Client s3) {
        this(s3, 1000);
    }

    S3ObjectStore(S3Client s3, int pageSize) {
        this.s3 = s3;
        this.pageSize = pageSize;
    }

    @Override
    public VersionPage list(String bucket, String prefix, @Nullable String continuation)
            throws EnvironmentException {
        ListObjectVersionsRequest.Builder request =
                ListObjectVersionsRequest.builder()
                        .bucket(bucket)
                        .prefix(prefix)
                        .maxKeys(pageSize)
                        .encodingType(EncodingType.URL)
                        .overrideConfiguration(IN_TIME);
        if (continuation != null) {
            S3Listing.resume(request, continuation);
        }
        try {
            return S3Listing.page(bucket, prefix, s3.listObjectVersions(request.build()));
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    @Override
    public HeadOutcome head(ObjectRef ref) throws EnvironmentException {
        try {
            return new HeadOutcome.Found(
                    S3Facts.of(
                            ref,
                            s3.headObject(
                                    HeadObjectRequest.builder()
                                            .bucket(ref.bucket())
                                            .key(ref.key())
                                            .versionId(versionOf(ref))
                                            .checksumMode(ChecksumMode.ENABLED)
                                            .overrideConfiguration(IN_TIME)
                                            .build())));
        } catch (AwsServiceException e) {
            if (e.statusCode() == 404 || e.statusCode() == 405 || e.statusCode() == 400) {
                return new HeadOutcome.Missing();
            }
            throw AwsFault.of(e);
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    @Override
    public OpenOutcome open(ObjectRef ref, long from, long to, String ifMatch)
            throws EnvironmentException {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("not a range of the object");
        }
        try {
            return opened(
                    s3.getObject(
                            GetObjectRequest.builder()
                                    .bucket(ref.bucket())
                                    .key(ref.key())
                                    .versionId(versionOf(ref))
                                    .range("bytes=" + from + "-" + (to - 1))
                                    .ifMatch("\"" + ifMatch + "\"")
                                    .build()),
                    from,
                    to);
        } catch (AwsServiceException e) {
            return switch (e.statusCode()) {
                case 412, 416 -> new OpenOutcome.Replaced();
                case 404, 405, 400 -> missing(e);
                default -> throw AwsFault.of(e);
            };
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    private static OpenOutcome missing(AwsServiceException e) throws EnvironmentException {
        EnvironmentException fault = AwsFault.of(e);
        if (fault.key().equals("store.no-bucket")) {
            throw fault;
        }
        return new OpenOutcome.Missing();
    }

    /** An answer that is not the range asked for would put bytes in the wrong place. */
    private static OpenOutcome opened(
            ResponseInputStream<GetObjectResponse> answer, long from, long to)
            throws EnvironmentException {
        Long length = answer.response().contentLength();
        String range = answer.response().contentRange();
        boolean asAsked =
                length != null
                        && length == to - from
                        && (range == null
                                ? from == 0
                                : range.startsWith("bytes " + from + "-" + (to - 1) + "/"));
        if (!asAsked) {
            answer.abort();
            throw StoreFault.nonsense(null);
        }
        return new OpenOutcome.Opened(new S3Body(answer, to - from));
    }

    @Override
    public PutOutcome putIfAbsent(String bucket, String key, byte[] bytes, Retention retention)
            throws EnvironmentException {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder()
                        .bucket(bucket)
                        .key(key)
                        .ifNoneMatch("*")
                        .contentType("application/octet-stream")
                        .checksumSHA256(
                                Base64.getEncoder().encodeToString(ContentDigest.of(bytes).bytes()))
                        .overrideConfiguration(IN_TIME);
        if (retention.mode() != LockMode.NONE) {
            request.objectLockMode(ObjectLockMode.fromValue(retention.mode().name()))
                    .objectLockRetainUntilDate(retention.until());
        }
        try {
            String version =
                    s3.putObject(request.build(), RequestBody.fromBytes(bytes)).versionId();
            return new PutOutcome.Stored(
                    new ObjectRef(bucket, key, version == null ? "null" : version));
        } catch (AwsServiceException e) {
            return switch (e.statusCode()) {
                case 412 -> new PutOutcome.Exists();
                case 409 -> new PutOutcome.Busy();
                default -> throw AwsFault.of(e);
            };
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    @Override
    public BucketFacts bucket(String bucket) throws EnvironmentException {
        try {
            boolean versioned =
                    s3.getBucketVersioning(b -> b.bucket(bucket).overrideConfiguration(IN_TIME))
                                    .status()
                            == BucketVersioningStatus.ENABLED;
            return new BucketFacts(versioned, versioned && locks(bucket));
        } catch (SdkException e) {
            throw AwsFault.of(e);
        }
    }

    private boolean locks(String bucket) {
        try {
            ObjectLockConfiguration lock =
                    s3.getObjectLockConfiguration(
                                    b -> b.bucket(bucket).overrideConfiguration(IN_TIME))
                            .objectLockConfiguration();
            return lock != null && lock.objectLockEnabled() == ObjectLockEnabled.ENABLED;
        } catch (AwsServiceException e) {
            if (e.statusCode() == 400 || e.statusCode() == 404 || e.statusCode() == 501) {
                return false;
            }
            throw e;
        }
    }

    private static @Nullable String versionOf(ObjectRef ref) {
        return ref.versionId().equals("null") ? null : ref.versionId();
    }
}
