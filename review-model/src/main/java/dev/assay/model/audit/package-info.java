/** The device log: what was recorded, in order, provable to a stranger years later. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.audit;
