/** Makes evidence packages: chooses, checks, writes, records, and only then gives them a name. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.export;
