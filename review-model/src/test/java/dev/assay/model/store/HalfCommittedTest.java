package dev.assay.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.review.DeskBench;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.concurrent.TimeUnit;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.TransactionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a process that was killed while H2 ended a transaction. */
class HalfCommittedTest {
    @TempDir Path folder;

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void theyAreMadeAnewInsteadOfBeingWaitedForWithoutEnd() throws Exception {
        DeskBench bench = DeskBench.create(folder);
        bench.close();
        Files.write(bench.tableFile(), killedWhileCommitting(bench));

        assertThat(bench.openAgain().rebuilt()).isTrue();
        assertThat(bench.projection().check().differences()).isEmpty();
        bench.close();
    }

    /** The file as it is between the mark that a transaction is committed and its end. */
    private static byte[] killedWhileCommitting(DeskBench bench) throws Exception {
        try (Database database = Database.open(bench.tables(), bench.key())) {
            Rows rows = database.rows();
            rows.together();
            PreparedStatement change = rows.prepare("UPDATE progress SET version = version + 1");
            change.executeUpdate();
            SessionLocal session =
                    (SessionLocal) change.getConnection().unwrap(JdbcConnection.class).getSession();
            TransactionStore transactions = session.getDatabase().getStore().getTransactionStore();
            Method mark =
                    TransactionStore.class.getDeclaredMethod(
                            "markUndoLogAsCommitted", int.class, long.class);
            mark.setAccessible(true);
            mark.invoke(transactions, session.getTransaction().getId(), 1L);
            session.getDatabase().getStore().getMvStore().commit();
            byte[] file = Files.readAllBytes(bench.tableFile());
            database.abandon();
            return file;
        }
    }
}
