package dev.assay.app.keystore.bus;

import java.io.IOException;

/** An answer that is an error; the message is its name, such as {@code org.…ServiceUnknown}. */
public final class BusError extends IOException {
    private static final long serialVersionUID = 1L;

    BusError(String name) {
        super(name);
    }
}
