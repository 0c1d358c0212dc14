package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;

/** A model, a frame or an output is not what the order says. Crosses as a number only. */
final class DetectException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DetectFault fault;

    DetectException(DetectFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    DetectFault fault() {
        return fault;
    }
}
