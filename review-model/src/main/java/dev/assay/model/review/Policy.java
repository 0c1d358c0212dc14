package dev.assay.model.review;

/**
 * One rule a decision rests on.
 *
 * @param code short stable name, such as {@code SYN-2}
 * @param title one line
 * @param text what the rule says
 * @param version counts up with every change of its text
 * @param severity harm by policy
 * @param lookFirst a first judgement is recorded before any score or map is shown
 * @param secondPerson a decision takes effect only when a second person agrees
 */
public record Policy(
        String code,
        String title,
        String text,
        int version,
        Severity severity,
        boolean lookFirst,
        boolean secondPerson) {}
