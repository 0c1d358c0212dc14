/** The console window put together: everything built in dependency order and closed in reverse. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.console;
