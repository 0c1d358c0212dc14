/** The guided tour: drives the real window by keys, looks at it, and checks what it sees. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.tour;
