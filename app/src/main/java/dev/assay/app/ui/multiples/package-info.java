/** One frame many times over, once for each detector, each with its own map and scale. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.multiples;
