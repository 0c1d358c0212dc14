package dev.assay.model.audit.event;

/**
 * The item's bytes go to another service; recorded before they do.
 *
 * @param service kind and name of the service
 * @param mapping digest of how its answer will be read
 * @param bytes how many are sent
 */
@EntryType("upstream.asked")
public record UpstreamAsked(String service, Sha256 mapping, long bytes) implements Event {}
