/** Stores and tables that lie elsewhere: the ports, their folder implementations, writing once. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.remote;
