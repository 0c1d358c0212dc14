package dev.assay.model.audit.verify;

/** Ends a verification; never leaves this package. */
final class Objection extends Exception {
    private static final long serialVersionUID = 1L;

    private final FaultClass faultClass;
    private final String detail;

    Objection(FaultClass faultClass, String detail) {
        super(detail, null, false, false);
        this.faultClass = faultClass;
        this.detail = detail;
    }

    LogVerdict.Fail verdict() {
        return new LogVerdict.Fail(faultClass, detail);
    }
}
