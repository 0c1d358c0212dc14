package dev.assay.model.job;

import dev.assay.model.fault.EnvironmentException;

/** How a job ended; there is no fourth way. */
public sealed interface JobOutcome<T> {
    record Succeeded<T>(T value) implements JobOutcome<T> {}

    record Failed<T>(EnvironmentException cause) implements JobOutcome<T> {}

    record Cancelled<T>() implements JobOutcome<T> {}
}
