/** What other services said of the open item: reading an answer in, and showing what it says. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.upstream;
