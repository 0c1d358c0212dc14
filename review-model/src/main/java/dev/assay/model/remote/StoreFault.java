package dev.assay.model.remote;

import dev.assay.model.fault.EnvironmentException;
import org.jspecify.annotations.Nullable;

/** The words for failures that every store knows. */
public final class StoreFault {
    private StoreFault() {}

    public static EnvironmentException truncated(@Nullable Throwable cause) {
        return new EnvironmentException(
                "store.truncated",
                "The store's answer ended before all announced bytes had come.",
                "Try again; what has arrived is kept and the rest is asked for.",
                true,
                cause);
    }

    public static EnvironmentException noBucket() {
        return new EnvironmentException(
                "store.no-bucket",
                "The store has no bucket of the configured name.",
                "Check the bucket names in the workspace settings, or create the bucket.",
                false,
                null);
    }

    static EnvironmentException folder(Throwable cause) {
        return new EnvironmentException(
                "store.folder",
                "The folder that serves as a store could not be read or written.",
                "Check that it exists, that its disk is connected and who may read it.",
                true,
                cause);
    }

    public static EnvironmentException nonsense(@Nullable Throwable cause) {
        return new EnvironmentException(
                "store.nonsense",
                "The store gave an answer that makes no sense.",
                "Check that the endpoint really is an S3 endpoint; nothing was taken from it.",
                false,
                cause);
    }
}
