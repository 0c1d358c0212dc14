/** What other services said of items: read by a mapping, kept with the item, read again. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.upstream;
