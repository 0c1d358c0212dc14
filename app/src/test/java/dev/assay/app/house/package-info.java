/** The rules of the house as tests: layers, directions, forbidden calls, sizes. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.house;
