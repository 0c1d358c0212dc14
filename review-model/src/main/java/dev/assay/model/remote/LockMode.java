package dev.assay.model.remote;

/** Who may shorten a retention; each is stronger than the one before. */
public enum LockMode {
    /** Not locked. */
    NONE,
    /** Principals with a special permission may bypass it. */
    GOVERNANCE,
    /** Nobody may shorten or bypass it. */
    COMPLIANCE
}
