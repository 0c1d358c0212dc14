/** C2SP signed notes: keys, signatures, checkpoints, cosignatures and proof files. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.audit.note;
