package dev.assay.model.evidence.contents;

/**
 * Something that would belong into a package and is not in it. Said aloud, never hidden.
 *
 * @param what stable lower-case name, such as {@code rationale-erased}
 * @param sentence what is missing and why, for a person
 */
public record Gap(String what, String sentence) {}
