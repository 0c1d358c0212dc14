/** The log as people read it: entries, the proof of each, and whether everything still agrees. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.audit;
