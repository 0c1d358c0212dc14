/** Manifests, claims and assertions as they lie in a store; alleged, until checked. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.claim;
