package dev.assay.model.review;

/** What a reviewer thinks of an item before any machine has been heard. */
public enum Judgement {
    AUTHENTIC,
    MANIPULATED,
    UNSURE
}
