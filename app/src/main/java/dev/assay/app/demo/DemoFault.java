package dev.assay.app.demo;

import dev.assay.model.fault.EnvironmentException;

/** The words for what can fail in a demonstration. */
final class DemoFault {
    private DemoFault() {}

    static EnvironmentException samples(Throwable cause) {
        return new EnvironmentException(
                "demo.samples",
                "A sample of the demonstration could not be read.",
                "Remove the demonstration's folder and start it again.",
                false,
                cause);
    }

    static EnvironmentException endpoint(Throwable cause) {
        return new EnvironmentException(
                "demo.endpoint",
                "The demonstration's own S3 endpoint did not answer as it should.",
                "Start the demonstration again.",
                true,
                cause);
    }
}
