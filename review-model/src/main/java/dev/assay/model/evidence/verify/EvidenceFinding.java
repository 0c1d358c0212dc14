package dev.assay.model.evidence.verify;

/**
 * One thing that does not hold.
 *
 * @param part {@code bag}, {@code contents}, {@code checkpoint}, {@code entry}, {@code tile},
 *     {@code commitment}, {@code original}, {@code object}, {@code decision}, {@code custody},
 *     {@code key} or {@code whole}
 * @param subject the file, entry or commitment it is about; content from outside, may be empty
 * @param sentence what does not hold
 */
public record EvidenceFinding(String part, String subject, String sentence) {}
