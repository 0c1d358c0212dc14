/** Evidence packages from an open workspace: the model's exporter with what needs a worker. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.evidence;
