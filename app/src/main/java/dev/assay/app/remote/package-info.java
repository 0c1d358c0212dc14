/** The stores and tables that a workspace's settings name, opened and joined to its desk. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.remote;
