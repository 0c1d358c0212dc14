/** What waits for a reviewer: rows, groups, finding, and fetching what is not here yet. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.queue;
