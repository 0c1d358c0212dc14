package dev.assay.model.durable;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Turns what the operating system says of a disk into sentences; names no path. */
public final class DiskFault {
    private DiskFault() {}

    /**
     * Keys: {@code disk.full}, {@code disk.read-only}, {@code disk.missing}, {@code disk.failed}.
     */
    public static EnvironmentException of(IOException cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left")
                || said.contains("not enough space")
                || said.contains("quota exceeded")
                || said.contains("file too large")) {
            return fault(
                    "disk.full",
                    "The disk is full; nothing was recorded.",
                    "Free some space on the disk of the workspace and try again.",
                    true,
                    cause);
        }
        if (cause instanceof AccessDeniedException
                || said.contains("read-only")
                || said.contains("permission denied")
                || said.contains("operation not permitted")) {
            return readOnly(cause);
        }
        if (cause instanceof NoSuchFileException) {
            return fault(
                    "disk.missing",
                    "A file of the workspace is missing.",
                    "Check that the workspace folder is complete and its disk is connected.",
                    false,
                    cause);
        }
        return fault(
                "disk.failed",
                cause instanceof ClosedChannelException
                        ? "A file of the workspace was closed while it was in use."
                        : "The disk failed to read or write a file of the workspace.",
                "Check the disk, then open the workspace again.",
                true,
                cause);
    }

    public static EnvironmentException of(ReadOnlyFileSystemException cause) {
        return readOnly(cause);
    }

    /** Key {@code file.exists}: a file that is written once is there already. */
    public static EnvironmentException exists() {
        return fault(
                "file.exists",
                "A file that is written only once is there already with other content.",
                "Run the log check; nothing was overwritten.",
                false,
                null);
    }

    private static EnvironmentException readOnly(Exception cause) {
        return fault(
                "disk.read-only",
                "The workspace folder cannot be written to.",
                "Give this account the right to write there, or move the workspace.",
                false,
                cause);
    }

    private static EnvironmentException fault(
            String key,
            String sentence,
            String nextStep,
            boolean retryable,
            @org.jspecify.annotations.Nullable Exception cause) {
        return new EnvironmentException(key, sentence, nextStep, retryable, cause);
    }
}
