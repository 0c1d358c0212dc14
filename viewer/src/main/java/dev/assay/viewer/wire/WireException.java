package dev.assay.viewer.wire;

import java.io.IOException;

/** The other side said something the wire does not allow; nothing more can be believed of it. */
public final class WireException extends IOException {
    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }
}
