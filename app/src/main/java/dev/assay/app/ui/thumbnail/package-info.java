/** Small veiled pictures of items: enough to tell rows apart, never enough to see. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.thumbnail;
