/** The review screen: one item looked at, judged, and decided. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.review;
