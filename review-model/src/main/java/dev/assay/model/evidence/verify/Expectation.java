package dev.assay.model.evidence.verify;

import java.util.Optional;

/**
 * What the person who verifies knows from elsewhere.
 *
 * @param vkey the log's verifier key; without it the one in the package is used, and that is said
 * @param tagManifest SHA-256 of the package's tag manifest
 */
public record Expectation(Optional<String> vkey, Optional<String> tagManifest) {
    public static final Expectation NONE = new Expectation(Optional.empty(), Optional.empty());
}
