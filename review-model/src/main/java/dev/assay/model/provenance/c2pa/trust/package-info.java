/** Which certificates may vouch for signers and time stamps. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.trust;
