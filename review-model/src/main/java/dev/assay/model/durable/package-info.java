/** Files that survive a power cut; the only place that writes durable files. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.durable;
