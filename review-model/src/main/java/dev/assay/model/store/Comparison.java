package dev.assay.model.store;

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

    static Comparison of(String table, String row, String sentence) {
        return new Comparison(List.of(new Difference(table, row, 0, sentence)), 0);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }
}
