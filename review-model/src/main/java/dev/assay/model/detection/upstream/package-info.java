/** Results of other services, read strictly: raw bytes by digest, the mapping, aligned scores. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.detection.upstream;
