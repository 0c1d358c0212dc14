package dev.assay.model.evidence.pack;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;

/** What the disk of a package says, in sentences about the package. */
final class PackFault {
    private PackFault() {}

    /** Keys as {@link DiskFault} has them, with {@code export.} instead of {@code disk.}. */
    static EnvironmentException of(IOException cause) {
        EnvironmentException known = DiskFault.of(cause);
        return switch (known.key()) {
            case "disk.full" ->
                    fault(
                            "export.full",
                            "The disk of the package is full; no package was made.",
                            "Free some space there, or write the package elsewhere.",
                            cause);
            case "disk.read-only" ->
                    fault(
                            "export.read-only",
                            "The folder for the package cannot be written to.",
                            "Give this account the right to write there, or choose another.",
                            cause);
            default ->
                    fault(
                            "export.failed",
                            "The disk failed to write the package; no package was made.",
                            "Check that disk, or write the package elsewhere.",
                            cause);
        };
    }

    private static EnvironmentException fault(
            String key, String sentence, String nextStep, IOException cause) {
        return new EnvironmentException(key, sentence, nextStep, true, cause);
    }
}
