/** What detectors say of the open item, held back until it may be seen. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.detect;
