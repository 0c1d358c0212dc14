package dev.assay.model.audit.event;

/**
 * A media worker ended otherwise than asked.
 *
 * @param reason {@code crash}, {@code hang}, {@code memory}, {@code cpu}, {@code protocol} or
 *     {@code killed}
 * @param millis how long it had run
 */
@EntryType("worker.stopped")
public record WorkerStopped(String reason, long millis) implements Event {}
