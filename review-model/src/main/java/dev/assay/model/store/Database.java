package dev.assay.model.store;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.Transaction;

/**
 * The H2 file: encrypted, one process, no server, no console. The connection handed out belongs to
 * a user who may read and write rows and nothing else; the owner makes the tables and compacts the
 * file when it closes. All passwords are derived from the workspace key.
 */
final class Database implements AutoCloseable {
    private static final String NAME = "projection";
    private static final String OWNER = "OWNER";
    private static final long COMPACT_FROM = 4L << 20;
    private static final int FILL_RATE = 50;

    private final Path folder;
    private final WorkspaceKey key;
    private final Rows rows;

    private Database(Path folder, WorkspaceKey key, Rows rows) {
        this.folder = folder;
        this.key = key;
        this.rows = rows;
    }

    static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    /**
     * Makes a new database with empty tables. It gets its name once it is whole: one that a kill
     * met while its tables were made may never open.
     */
    static Database create(Path folder, WorkspaceKey key)
            throws SQLException, EnvironmentException {
        Path making = folder.resolve("making");
        try {
            Files.createDirectories(making);
            Files.deleteIfExists(file(making));
            makeTables(making, key);
            Files.move(file(making), file(folder), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(making);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        return open(folder, key);
    }

    private static void makeTables(Path folder, WorkspaceKey key)
            throws SQLException, EnvironmentException {
        try (Connection owner = connect(folder, key, OWNER, false)) {
            for (String statement : Schema.STATEMENTS) {
                execute(owner, statement);
            }
            // derived, hexadecimal: no text from outside
            execute(
                    owner,
                    "CREATE USER "
                            + Schema.USER
                            + " PASSWORD '"
                            + password(key, Schema.USER)
                            + "'");
            for (String grant : Schema.GRANTS) {
                execute(owner, grant);
            }
        }
    }

    /**
     * The owner opens the file first, because only they may switch H2's own trace file off and its
     * writing behind one's back; for that the statement kept in the file does not count.
     *
     * @throws SQLException also where a kill left a transaction that H2 never ends
     */
    static Database open(Path folder, WorkspaceKey key) throws SQLException, EnvironmentException {
        try (Connection owner = connect(folder, key, OWNER, true)) {
            if (halfCommitted(owner)) {
                throw new SQLException("a transaction is committed and was never ended");
            }
            return new Database(folder, key, new Rows(connect(folder, key, Schema.USER, true)));
        }
    }

    Rows rows() {
        return rows;
    }

    /** Puts a database that cannot be used out of the way; at most one is kept. */
    static void moveAside(Path folder) throws EnvironmentException {
        try {
            Path file = file(folder);
            if (Files.exists(file)) {
                Files.move(
                        file,
                        folder.resolve(NAME + ".damaged"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** Removes a database that was put out of the way: what is erased must not live on in it. */
    static void forgetAside(Path folder) throws EnvironmentException {
        DurableFile.remove(folder.resolve(NAME + ".damaged"));
    }

    /** Closes without looking back; what was committed stays. */
    void abandon() {
        try {
            rows.close();
        } catch (SQLException e) {
            // a damaged file may refuse even this; it is moved aside next
            return;
        }
    }

    /** Closes in order; rewrites the file compactly where most of it is what no longer counts. */
    @Override
    public void close() throws SQLException, EnvironmentException {
        boolean wasteful = false;
        try {
            if (Files.size(file(folder)) >= COMPACT_FROM) {
                try (Connection owner = connect(folder, key, OWNER, true)) {
                    wasteful = fillRate(owner) < FILL_RATE;
                }
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        if (wasteful) {
            compact();
        } else {
            rows.close();
        }
    }

    /** Closes and leaves no deleted row in the file. */
    void compact() throws SQLException, EnvironmentException {
        try (Connection owner = connect(folder, key, OWNER, true)) {
            rows.close();
            execute(owner, "SHUTDOWN COMPACT");
        }
    }

    /**
     * Whether a kill met H2 between marking a transaction as committed and ending it. H2 2.5 takes
     * such a one up and never ends it, and whoever writes a row of it waits without end.
     */
    private static boolean halfCommitted(Connection owner) throws SQLException {
        SessionLocal session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getTransactionStore().getOpenTransactions().stream()
                .anyMatch(one -> one.getStatus() == Transaction.STATUS_COMMITTED);
    }

    /** How much of the file is in use, in percent. */
    private static int fillRate(Connection owner) throws SQLException {
        String sql =
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME ="
                        + " 'info.CHUNKS_FILL_RATE'";
        try (PreparedStatement statement = owner.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    private static void execute(Connection to, String statement) throws SQLException {
        try (PreparedStatement prepared = to.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private static Connection connect(Path folder, WorkspaceKey key, String user, boolean mustExist)
            throws SQLException, EnvironmentException {
        String place = folder.toAbsolutePath().resolve(NAME).toString();
        if (place.indexOf(';') >= 0) {
            throw new EnvironmentException(
                    "store.path",
                    "The folder of the workspace has a semicolon in its path.",
                    "Move the workspace to a folder without one.",
                    false,
                    null);
        }
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password(key, "file") + " " + password(key, user));
        String url =
                "jdbc:h2:file:"
                        + place
                        + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;IFEXISTS="
                        + mustExist
                        + (user.equals(OWNER) ? ";TRACE_LEVEL_FILE=0;WRITE_DELAY=0" : "");
        return new org.h2.Driver().connect(url, login);
    }

    private static String password(WorkspaceKey key, String whose) {
        return HexFormat.of().formatHex(key.derive("h2/" + whose));
    }
}
