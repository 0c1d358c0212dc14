/** Access logs of a trail bucket (CloudTrail), read offline and checked against their digests. */
@NullMarked
package dev.assay.model.provenance.lineage.trail;

import org.jspecify.annotations.NullMarked;
