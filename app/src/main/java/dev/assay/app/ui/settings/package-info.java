/** How the window looks, and what it runs with. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.settings;
