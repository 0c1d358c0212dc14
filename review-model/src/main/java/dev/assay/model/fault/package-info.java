/** What happens when the world, not the code, fails. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.fault;
