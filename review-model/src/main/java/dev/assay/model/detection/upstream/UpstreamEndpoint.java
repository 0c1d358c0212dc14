package dev.assay.model.detection.upstream;

import dev.assay.model.fault.EnvironmentException;

/** A service that answers about an item at once. Blocks; safe from any thread. */
public interface UpstreamEndpoint {
    /** Kind of the service, for the record, such as {@code sagemaker}. */
    String kind();

    /** Where it is, for a person, such as a region. */
    String where();

    /**
     * Asks once, without repeating. May be asked although an earlier question was given up: the
     * service may still have answered, and charged for, that one.
     *
     * @throws EnvironmentException when nothing was asked: no network, no credentials, no rights
     */
    EndpointReply ask(UpstreamRequest request, byte[] body) throws EnvironmentException;
}
