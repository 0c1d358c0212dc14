/** The command line: the same engines as the window, answers as JSON, exit codes with meaning. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.cli;
