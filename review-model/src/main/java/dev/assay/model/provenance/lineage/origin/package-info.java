/** Origin records that a pipeline signed with a key of KMS or of its own, verified offline. */
@NullMarked
package dev.assay.model.provenance.lineage.origin;

import org.jspecify.annotations.NullMarked;
