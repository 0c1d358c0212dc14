/** Opening one item: from the vault into a worker of its own, or a sentence why not. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.open;
