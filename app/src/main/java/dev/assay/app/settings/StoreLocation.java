package dev.assay.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/** A place for objects: a bucket with a prefix, or a folder on this machine. */
public sealed interface StoreLocation {
    /**
     * @param bucket bucket name
     * @param prefix key prefix without a leading slash, empty for the whole bucket
     */
    record Bucket(String bucket, String prefix) implements StoreLocation {
        @Override
        public String text() {
            return "s3://" + bucket + "/" + prefix;
        }
    }

    /** A folder laid out as <bucket>/<key>, for demo, tests and work without a network. */
    record Folder(Path folder) implements StoreLocation {
        @Override
        public String text() {
            return folder.toString();
        }
    }

    /** As in the settings file and on the command line. */
    String text();

    /** {@code s3://bucket/prefix} or a path; empty when it is neither. */
    static Optional<StoreLocation> parse(String text) {
        if (text.startsWith("s3://")) {
            String rest = text.substring("s3://".length());
            int slash = rest.indexOf('/');
            String bucket = slash < 0 ? rest : rest.substring(0, slash);
            String prefix = slash < 0 ? "" : rest.substring(slash + 1);
            return bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
                    ? Optional.of(new Bucket(bucket, prefix))
                    : Optional.empty();
        }
        if (text.isBlank() || text.contains("://") || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Folder(Path.of(text).toAbsolutePath().normalize()));
    }
}
