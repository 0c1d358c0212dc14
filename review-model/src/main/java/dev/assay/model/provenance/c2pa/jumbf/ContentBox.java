package dev.assay.model.provenance.c2pa.jumbf;

import dev.assay.model.provenance.ByteRange;

/**
 * A box with content; ranges lie inside the manifest store.
 *
 * @param type four characters, such as {@code cbor}
 * @param content the bytes behind the header
 */
public record ContentBox(String type, ByteRange content) {}
