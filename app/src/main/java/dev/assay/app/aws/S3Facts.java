package dev.assay.app.aws;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.remote.LockMode;
import dev.assay.model.remote.ObjectFacts;
import dev.assay.model.remote.Retention;
import dev.assay.model.remote.StoreFault;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;

/** What a HEAD says, in the model's words; nothing is believed that does not parse. */
final class S3Facts {
    private S3Facts() {}

    static ObjectFacts of(ObjectRef ref, HeadObjectResponse head) throws EnvironmentException {
        Long size = head.contentLength();
        Instant modified = head.lastModified();
        if (size == null || size < 0 || modified == null || head.eTag() == null) {
            throw StoreFault.nonsense(null);
        }
        Map<String, String> metadata = new HashMap<>();
        head.metadata()
                .forEach((name, value) -> metadata.put(name.toLowerCase(Locale.ROOT), value));
        return new ObjectFacts(
                ref,
                size,
                unquoted(head.eTag()),
                modified,
                metadata,
                sha256(head.checksumSHA256()),
                head.contentType(),
                lock(head.objectLockMode(), head.objectLockRetainUntilDate()),
                head.objectLockLegalHoldStatus() == ObjectLockLegalHoldStatus.ON,
                encryption(head));
    }

    private static @Nullable String encryption(HeadObjectResponse head) {
        String kind = head.serverSideEncryptionAsString();
        String key = head.ssekmsKeyId();
        return kind == null || key == null ? kind : kind + " with " + key;
    }

    static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    /** Only a digest of the whole object is one: a multipart digest ends in its part count. */
    private static @Nullable String sha256(@Nullable String base64) {
        if (base64 == null) {
            return null;
        }
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            return digest.length == 32 ? ContentDigest.ofDigest(digest).hex() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Retention lock(@Nullable ObjectLockMode mode, @Nullable Instant until) {
        if (until == null || mode == null) {
            return Retention.NONE;
        }
        return switch (mode) {
            case GOVERNANCE -> new Retention(LockMode.GOVERNANCE, until);
            case COMPLIANCE -> new Retention(LockMode.COMPLIANCE, until);
            case UNKNOWN_TO_SDK_VERSION -> Retention.NONE;
        };
    }
}
