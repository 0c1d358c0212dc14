package dev.assay.app.cli;

/** What a command's exit status says; over many files the greatest wins. */
public enum ExitCode {
    /** Done, and nothing objectionable; a score is never a finding. */
    DONE(0),
    /** Done, and the answer is a finding: invalid provenance, failed verification, a conflict. */
    FINDING(1),
    /** Wrong usage or unreadable input. */
    BAD_INPUT(2),
    /** Network, credentials, disk, or a workspace that another process uses. */
    ENVIRONMENT(3),
    /** A defect of ours. */
    DEFECT(4);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public ExitCode max(ExitCode other) {
        return status >= other.status ? this : other;
    }
}
