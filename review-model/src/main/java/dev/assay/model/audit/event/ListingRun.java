package dev.assay.model.audit.event;

/**
 * The source was listed once; untouched items stay out of the log.
 *
 * @param objects how many versions were seen
 * @param added how many were new
 * @param listing digest over the listing in order
 */
@EntryType("listing.run")
public record ListingRun(long objects, long added, Sha256 listing) implements Event {}
