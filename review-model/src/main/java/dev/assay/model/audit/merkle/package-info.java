/** The RFC 6962 tree: hashes, roots, proofs, and the C2SP tiles that hold it in files. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.audit.merkle;
