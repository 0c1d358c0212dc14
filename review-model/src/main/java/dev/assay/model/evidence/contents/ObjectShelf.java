package dev.assay.model.evidence.contents;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import java.util.Optional;

/** Where lasting objects are found by digest. Blocking; safe from several threads. */
@FunctionalInterface
public interface ObjectShelf {
    Optional<byte[]> get(ContentDigest digest) throws EnvironmentException;
}
