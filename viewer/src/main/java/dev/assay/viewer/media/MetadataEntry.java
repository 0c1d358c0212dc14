package dev.assay.viewer.media;

/**
 * One embedded statement of a file about itself; untrusted, bounded, without control characters.
 *
 * @param group such as {@code Exif IFD0}, {@code container}, {@code stream 0}
 */
public record MetadataEntry(String group, String name, String value) {}
