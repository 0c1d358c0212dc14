/** Notes a reviewer writes on frames while looking. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.note;
