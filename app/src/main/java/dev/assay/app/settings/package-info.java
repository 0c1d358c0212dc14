/** What a workspace is set to: where media come from and where records go. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.settings;
