package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.provenance.ByteMap.Cover;
import dev.assay.model.provenance.ByteRange;

/** Bytes that the signer left out of the hash. */
record Left(ByteRange range, Cover cover, String what) {}
