package dev.assay.model.store;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.PayloadFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * The tables beside log and payloads.
 *
 * @param differences empty when every row says what the log says
 * @param behind entries the tables have not seen yet, after a crash; the next opening brings them
 *     in, and that is no difference
 */
public record Comparison(List<Difference> differences, long behind) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares the tables in {@code folder}, which nobody has open, with log and payloads and
     * changes nothing; tables that cannot be opened are one difference.
     */
    public static Comparison ofFolder(
            Path folder, WorkspaceKey key, EntrySource log, PayloadFolder payloads)
            throws EnvironmentException {
        return ProjectionCheck.ofFolder(folder, key, log, payloads);
    }

    static Comparison of(String table, String row, String sentence) {
        return new Comparison(List.of(new Difference(table, row, 0, sentence)), 0);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }
}
