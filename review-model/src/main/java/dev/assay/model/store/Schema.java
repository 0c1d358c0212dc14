package dev.assay.model.store;

import java.util.List;

/**
 * The tables of the projection. There is no migration of rows: a projection of another version is
 * made anew from the log, which is older and truer than any of its tables.
 */
final class Schema {
    /** Goes up with every change of a table or of how a row is made. */
    static final long VERSION = 2;

    static final String USER = "DESK";

    static final List<String> ENTRY =
            List.of("idx", "ts", "actor", "session", "item", "kase", "type", "data", "leaf");

    static final List<String> ITEM =
            List.of(
                    "id",
                    "first_at",
                    "object",
                    "sha256",
                    "same",
                    "round",
                    "fence",
                    "claim_owner",
                    "claim_fence",
                    "claim_until",
                    "d_index",
                    "d_at",
                    "d_by",
                    "d_disposition",
                    "d_code",
                    "d_policy",
                    "d_rationale",
                    "d_round",
                    "d_fence",
                    "s_index",
                    "s_by",
                    "s_agrees",
                    "conflicted",
                    "holds",
                    "looks",
                    "last_index",
                    "standing",
                    "entries",
                    "entry_sum");

    static final List<String> FACT = List.of("item", "commitment", "document");

    static final List<String> LISTING = List.of("item", "listed_at", "document");

    static final List<String> PROGRESS =
            List.of(
                    "id",
                    "version",
                    "origin",
                    "applied",
                    "leaf",
                    "read_again",
                    "entry_sum",
                    "item_sum",
                    "fact_sum",
                    "tally_sum");

    static final List<String> TALLY = List.of("name", "n", "sum");

    /** Makes everything in an empty database. */
    static final List<String> STATEMENTS =
            List.of(
                    "CREATE TABLE entry (idx BIGINT PRIMARY KEY, ts BIGINT NOT NULL, actor VARCHAR"
                            + " NOT NULL, session VARCHAR NOT NULL, item VARCHAR, kase VARCHAR,"
                            + " type VARCHAR NOT NULL, data VARCHAR NOT NULL, leaf VARCHAR NOT"
                            + " NULL, seal VARBINARY(32) NOT NULL)",
                    "CREATE INDEX entry_item ON entry (item, idx)",
                    "CREATE INDEX entry_type ON entry (type, idx)",
                    "CREATE TABLE item (id VARCHAR PRIMARY KEY, first_at BIGINT NOT NULL, object"
                            + " VARCHAR, sha256 VARCHAR, same BOOLEAN, round BIGINT NOT NULL,"
                            + " fence BIGINT NOT NULL, claim_owner VARCHAR, claim_fence BIGINT,"
                            + " claim_until BIGINT, d_index BIGINT, d_at BIGINT, d_by VARCHAR,"
                            + " d_disposition VARCHAR, d_code VARCHAR, d_policy VARCHAR,"
                            + " d_rationale VARCHAR, d_round BIGINT, d_fence BIGINT, s_index"
                            + " BIGINT, s_by VARCHAR, s_agrees BOOLEAN, conflicted BOOLEAN NOT"
                            + " NULL, holds VARCHAR NOT NULL, looks VARCHAR NOT NULL, last_index"
                            + " BIGINT NOT NULL, standing VARCHAR NOT NULL, entries BIGINT NOT"
                            + " NULL, entry_sum VARCHAR NOT NULL, seal VARBINARY(32) NOT NULL)",
                    "CREATE INDEX item_standing ON item (standing, last_index)",
                    "CREATE INDEX item_last ON item (last_index)",
                    "CREATE TABLE fact (item VARCHAR PRIMARY KEY, commitment VARCHAR NOT NULL,"
                            + " document VARCHAR NOT NULL, seal VARBINARY(32) NOT NULL)",
                    "CREATE INDEX fact_commitment ON fact (commitment)",
                    "CREATE TABLE cache_listing (item VARCHAR PRIMARY KEY, listed_at BIGINT NOT"
                            + " NULL, document VARCHAR NOT NULL, seal VARBINARY(32) NOT NULL)",
                    "CREATE TABLE progress (id BIGINT PRIMARY KEY, version BIGINT NOT NULL, origin"
                            + " VARCHAR NOT NULL, applied BIGINT NOT NULL, leaf VARCHAR NOT NULL,"
                            + " read_again BIGINT NOT NULL, entry_sum VARCHAR NOT NULL, item_sum"
                            + " VARCHAR NOT NULL, fact_sum VARCHAR NOT NULL, tally_sum VARCHAR"
                            + " NOT NULL, seal VARBINARY(32) NOT NULL)",
                    "CREATE TABLE tally (name VARCHAR PRIMARY KEY, n BIGINT NOT NULL, sum VARCHAR"
                            + " NOT NULL, seal VARBINARY(32) NOT NULL)");

    static final List<String> GRANTS =
            List.of(
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON entry TO " + USER,
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON item TO " + USER,
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON fact TO " + USER,
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON cache_listing TO " + USER,
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON tally TO " + USER,
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON progress TO " + USER);

    private Schema() {}
}
