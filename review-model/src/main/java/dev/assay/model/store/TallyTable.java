package dev.assay.model.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Tallies by name: of the entries of each type, of the items in each group. */
final class TallyTable {
    private static final String TYPE = "entry ";
    private static final String GROUP = "item ";

    private final Table table;

    TallyTable(RowSeal seal) {
        table = new Table("tally", Schema.TALLY, seal);
    }

    static String ofType(String type) {
        return TYPE + type;
    }

    static String ofGroup(String group) {
        return GROUP + group;
    }

    Tally get(Rows from, String name) throws SQLException {
        return table.select(from, TallyTable::row, "name = ?", name).stream()
                .findFirst()
                .orElse(Tally.NONE);
    }

    void put(Rows to, SealSum sum, String name, Tally tally) throws SQLException {
        table.put(to, sum, name, tally.count(), tally.sum());
    }

    /** All of them, by name. */
    Map<String, Tally> all(Rows from) throws SQLException {
        Map<String, Tally> all = new TreeMap<>();
        for (Map.Entry<String, Tally> one :
                table.select(from, columns -> Map.entry(columns.text(0), row(columns)), "TRUE")) {
            all.put(one.getKey(), one.getValue());
        }
        return all;
    }

    /** All groups that have items, with their tallies. */
    Map<String, Tally> groups(Rows from) throws SQLException {
        Map<String, Tally> groups = new TreeMap<>();
        all(from)
                .forEach((name, tally) -> {
                    if (name.startsWith(GROUP) && tally.count() > 0) {
                        groups.put(name.substring(GROUP.length()), tally);
                    }
                });
        return groups;
    }

    SealSum sum(Rows from) throws SQLException {
        return table.sum(from);
    }

    private static Tally row(Columns columns) throws SQLException {
        return new Tally(columns.whole(1), columns.text(2));
    }
}
