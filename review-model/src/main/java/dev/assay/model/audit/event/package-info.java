/** Everything that can be written in the log: one small record a type, frozen once released. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.audit.event;
