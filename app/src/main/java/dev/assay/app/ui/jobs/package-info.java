/** Work that takes long enough to be watched and cancelled. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.jobs;
