package dev.assay.model.evidence.export;

import dev.assay.model.evidence.pack.NewBag;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What lets somebody without this software check a package: how to, and the scripts for it. */
final class OutsiderTools {
    private OutsiderTools() {}

    static void write(NewBag bag) throws EnvironmentException {
        bag.tag("README.txt", resource("README.txt"));
        bag.tag("verify/verify-package.py", resource("verify-package.py"));
        bag.tag("verify/verify-entry.sh", resource("verify-entry.sh"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = OutsiderTools.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a file that goes into packages is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
