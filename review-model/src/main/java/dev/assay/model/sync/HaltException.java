package dev.assay.model.sync;

/** Unwinds one run to its report; never leaves this package. */
final class HaltException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Halt halt;

    private HaltException(Halt halt) {
        super(halt.sentence(), null, false, false);
        this.halt = halt;
    }

    Halt halt() {
        return halt;
    }

    static HaltException foreignRecord() {
        return new HaltException(
                new Halt(
                        Halt.Kind.FOREIGN_RECORD,
                        "Other bytes lie under a name that only this console may write.",
                        "Find out whether a copy of this workspace runs elsewhere; nothing was"
                                + " overwritten and nothing more is sent."));
    }

    static HaltException forkedHead() {
        return new HaltException(
                new Halt(
                        Halt.Kind.FORKED_HEAD,
                        "The shared table knows a longer or another history of this log.",
                        "This workspace may be a copy or an old backup: start a new one and keep"
                                + " this one for comparison."));
    }
}
