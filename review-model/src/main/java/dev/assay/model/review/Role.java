package dev.assay.model.review;

/** What a person may do; a session can only narrow what its identity has. */
public enum Role {
    /** Reads everything, decides nothing. */
    AUDITOR,
    /** Claims, judges and decides. */
    REVIEWER,
    /** Also is the second person and settles conflicts. */
    LEAD,
    /** Works on what is blocked as suspected CSAM. */
    SPECIALIST
}
