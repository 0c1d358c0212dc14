/** What is known of the open item: where it comes from, its facts, its history. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.inspect;
