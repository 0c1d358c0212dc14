package dev.assay.model.item;

/**
 * One exact version of one object in a store. Personal data: never written to the log or a log file
 * in the clear.
 *
 * @param versionId the store's version, or {@code "null"} where the bucket is not versioned
 */
public record ObjectRef(String bucket, String key, String versionId) {}
