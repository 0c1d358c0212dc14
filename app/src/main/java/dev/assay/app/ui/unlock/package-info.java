/** Asking for the passphrase of a workspace before its window opens. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.unlock;
