package dev.assay.model.audit;

import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.List;

/** Everything a log has on the disk, read again from the first entry on. */
final class LogCheck {
    private LogCheck() {}

    static List<Damage> run(Path folder, String origin) throws EnvironmentException {
        LogInspection inspection = new LogInspection(folder, origin);
        inspection.read(0);
        return inspection.damages();
    }
}
