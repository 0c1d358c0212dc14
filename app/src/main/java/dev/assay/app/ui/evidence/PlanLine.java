package dev.assay.app.ui.evidence;

/**
 * One line of what goes in.
 *
 * @param path in the package
 * @param what it is, for a person
 * @param size words for how large; empty where that is not known before writing
 */
public record PlanLine(String path, String what, String size) {}
