package dev.assay.model.provenance.c2pa.container;

import dev.assay.model.provenance.ByteRange;

/** A named part of a file, for hashes over boxes (specification A.4); {@code C2PA} is the store. */
public record Segment(String name, ByteRange range) {}
