/** What files say about themselves: Exif, XMP, IPTC, container tags. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker.metadata;
