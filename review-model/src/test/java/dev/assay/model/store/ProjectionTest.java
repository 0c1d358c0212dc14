package dev.assay.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.DeskBench;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.ReviewDesk;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTest {
    @TempDir Path folder;
    private DeskBench bench;

    @BeforeEach
    void open() throws EnvironmentException {
        bench = DeskBench.create(folder);
    }

    @AfterEach
    void close() throws EnvironmentException {
        bench.close();
    }

    @Test
    void aLogHasExactlyOneProjectionHoweverItWasTakenIn() throws EnvironmentException {
        for (long seed = 1; seed <= 3; seed++) {
            randomShift(new Random(seed), 60);
        }
        Answers stepByStep = answers(bench.projection());
        bench.projection().rebuild();
        assertThat(answers(bench.projection())).isEqualTo(stepByStep);
        try (Projection fresh =
                Projection.open(
                                folder.resolve("elsewhere"),
                                bench.key(),
                                bench.source(),
                                bench.payloads())
                        .projection()) {
            assertThat(answers(fresh).withoutListing()).isEqualTo(stepByStep.withoutListing());
        }
        assertThat(bench.projection().check().differences()).isEmpty();
    }

    @Test
    void anOrderlyReopeningReplaysNothing() throws EnvironmentException {
        randomShift(new Random(5), 20);
        Answers before = answers(bench.projection());
        Projection.Opening opening = bench.reopen();
        assertThat(opening.replayed()).isZero();
        assertThat(opening.rebuilt()).isFalse();
        assertThat(answers(opening.projection())).isEqualTo(before);
    }

    @Test
    void entriesTheTablesHaveNotSeenAreReplayed() throws Exception {
        randomShift(new Random(6), 10);
        bench.close();
        byte[] old = Files.readAllBytes(bench.tableFile());
        bench.openAgain();
        long before = bench.log().size();
        randomShift(new Random(7), 10);
        long added = bench.log().size() - before;
        Answers expected = answers(bench.projection());
        bench.close();
        Files.write(bench.tableFile(), old);
        Projection.Opening opening = bench.openAgain();
        assertThat(opening.rebuilt()).isFalse();
        assertThat(opening.replayed()).isEqualTo(added);
        assertThat(answers(opening.projection()).withoutListing())
                .isEqualTo(expected.withoutListing());
    }

    @Test
    void aDeletedTruncatedOrForeignFileIsMadeAnewWithTheSameAnswers() throws Exception {
        randomShift(new Random(8), 30);
        Answers expected = answers(bench.projection()).withoutListing();
        bench.close();
        byte[] sound = Files.readAllBytes(bench.tableFile());
        List<byte[]> broken =
                List.of(
                        new byte[0],
                        Arrays.copyOf(sound, 100),
                        Arrays.copyOf(sound, sound.length / 2),
                        Arrays.copyOf(sound, sound.length - 4096),
                        new byte[sound.length]);
        for (byte[] file : broken) {
            Files.write(bench.tableFile(), file);
            Projection.Opening opening = bench.openAgain();
            assertThat(answers(opening.projection()).withoutListing()).isEqualTo(expected);
            assertThat(opening.projection().check().differences()).isEmpty();
            bench.close();
        }
        Files.delete(bench.tableFile());
        Projection.Opening opening = bench.openAgain();
        assertThat(opening.rebuilt()).isTrue();
        assertThat(answers(opening.projection()).withoutListing()).isEqualTo(expected);
    }

    @Test
    void noFlippedBitEverChangesAnAnswer() throws Exception {
        randomShift(new Random(9), 30);
        Answers expected = answers(bench.projection()).withoutListing();
        bench.close();
        byte[] sound = Files.readAllBytes(bench.tableFile());
        Random random = new Random(10);
        for (int i = 0; i < 8; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(bench.tableFile(), damaged);
            Projection.Opening opening = bench.openAgain();
            assertThat(answers(opening.projection()).withoutListing()).isEqualTo(expected);
            assertThat(opening.projection().check().differences()).isEmpty();
            bench.close();
        }
        bench.openAgain();
    }

    @Test
    void whatIsRecordedWhileItIsCheckedIsNoDifference() throws EnvironmentException {
        randomShift(new Random(12), 20);
        int[] shifts = {0};
        long before = bench.log().size();
        Comparison comparison =
                bench.projection()
                        .check(
                                new dev.assay.model.job.Progress() {
                                    @Override
                                    public void report(long done, long total) {}

                                    @Override
                                    public boolean cancelled() {
                                        try {
                                            randomShift(new Random(13 + shifts[0]++), 2);
                                            return false;
                                        } catch (EnvironmentException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    }
                                });
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.behind()).isLessThan(50);
        assertThat(shifts[0]).isGreaterThan(2);
        assertThat(bench.log().size()).isGreaterThan(before);
        assertThat(bench.projection().rebuilds()).isZero();
    }

    @Test
    void checkNamesEveryRowThatDiffers() throws Exception {
        randomShift(new Random(11), 20);
        String item = bench.projection().items().getFirst().id().value();
        String other = bench.projection().facts().getLast().item().id().value();
        bench.close();
        tamper("UPDATE item SET d_disposition = 'release', d_index = 0 WHERE id = ?", item);
        tamper("DELETE FROM fact WHERE item = ?", other);
        tamper("UPDATE entry SET actor = 'r-9' WHERE idx = CAST(? AS BIGINT)", "3");
        tamper("DELETE FROM entry WHERE idx = CAST(? AS BIGINT)", "5");
        bench.openAgainWithoutTables();
        List<Difference> differences =
                Comparison.ofFolder(bench.tables(), bench.key(), bench.source(), bench.payloads())
                        .differences();
        assertThat(differences)
                .extracting(Difference::table, Difference::row)
                .contains(
                        tuple("item", item),
                        tuple("fact", other),
                        tuple("entry", "3"),
                        tuple("entry", "5"));
        assertThat(differences).filteredOn(one -> !one.sentence().contains("history")).hasSize(4);
        bench.log().close();
        assertThat(bench.openAgain().rebuilt()).isTrue();
        assertThat(bench.projection().check().differences()).isEmpty();
    }

    @Test
    void theUserOfTheTablesCanDoNothingElse() throws Exception {
        bench.close();
        try (Database database = Database.open(bench.tables(), bench.key())) {
            for (String sql :
                    List.of(
                            "CREATE ALIAS a FOR 'java.lang.System.getProperty'",
                            "SCRIPT",
                            "CALL FILE_READ('/etc/passwd')",
                            "CREATE TABLE x (y INT)",
                            "DROP TABLE item",
                            "CREATE USER z PASSWORD 'z'")) {
                assertThat(refused(database.rows(), sql)).as(sql).isTrue();
            }
        }
        bench.openAgain();
    }

    @Test
    void namesOfObjectsAreNotReadableInTheFile() throws Exception {
        bench.desk("r-1").claim(bench.list("MARKER-in-a-name.jpg").getFirst());
        bench.close();
        String file =
                new String(Files.readAllBytes(bench.tableFile()), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("MARKER").startsWith("H2encrypt");
        bench.openAgain();
    }

    @Test
    void whatIsErasedIsNotEvenInTheDecryptedFile() throws Exception {
        List<ItemId> items = bench.list("MARKER-name.jpg", "other.jpg");
        ReviewDesk desk = bench.desk("r-1");
        for (ItemId item : items) {
            desk.claim(item);
        }
        Files.write(bench.tables().resolve("projection.damaged"), new byte[10]);
        assertThat(decrypted()).contains("MARKER", "other.jpg");
        desk.eraseAll(items.getFirst(), "gdpr-17");
        assertThat(decrypted()).doesNotContain("MARKER").contains("other.jpg");
        bench.close();
        assertThat(decrypted()).doesNotContain("MARKER").contains("other.jpg");
        assertThat(bench.tables().resolve("projection.damaged")).doesNotExist();
        bench.openAgain();
        assertThat(bench.log().check()).isEmpty();
        assertThat(bench.projection().check().differences()).isEmpty();
    }

    @Test
    void whatIsTakenInIsInTheFileAtOnceAlsoAfterReopening() throws Exception {
        bench.reopen();
        bench.list("MARKER-name.jpg");
        assertThat(decrypted()).contains("MARKER");
    }

    /** Every block of the file, in use or not, as the database would read it. */
    private String decrypted() throws Exception {
        String password = HexFormat.of().formatHex(bench.key().derive("h2/file"));
        byte[] key = FilePathEncrypt.getPasswordBytes(password.toCharArray());
        try (FileChannel file = FileChannel.open(bench.tableFile(), StandardOpenOption.READ);
                FileChannel plain = new FileEncrypt(bench.tableFile().toString(), key, file)) {
            ByteBuffer into = ByteBuffer.allocate((int) plain.size());
            while (into.hasRemaining() && plain.read(into, into.position()) > 0) {}
            return new String(into.array(), StandardCharsets.ISO_8859_1);
        }
    }

    private void tamper(String sql, String argument) throws Exception {
        try (Database database = Database.open(bench.tables(), bench.key());
                PreparedStatement statement = database.rows().prepare(sql)) {
            statement.setString(1, argument);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static boolean refused(Rows rows, String sql) {
        try (PreparedStatement statement = rows.prepare(sql)) {
            statement.execute();
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** Everything the tables can be asked. */
    private record Answers(
            List<ItemRow> items,
            List<FactRow> facts,
            List<EntryRow> entries,
            List<List<EntryRow>> histories,
            Map<ItemGroup, Long> groups,
            List<EntryRow> decisions,
            List<ListingRow> listings) {
        Answers withoutListing() {
            return new Answers(items, facts, entries, histories, groups, decisions, List.of());
        }
    }

    private static Answers answers(Projection projection) throws EnvironmentException {
        List<List<EntryRow>> histories = new ArrayList<>();
        for (ItemRow item : projection.items()) {
            histories.add(projection.history(item.id()));
            assertThat(projection.matching(item.id().value().substring(0, 8), 5))
                    .contains(item.id());
        }
        Map<ItemGroup, Long> groups = projection.groups();
        for (Map.Entry<ItemGroup, Long> group : groups.entrySet()) {
            assertThat(projection.ofGroup(group.getKey(), Integer.MAX_VALUE))
                    .hasSize(group.getValue().intValue());
        }
        return new Answers(
                projection.items(),
                projection.facts(),
                projection.entries(0, Integer.MAX_VALUE),
                histories,
                groups,
                projection.ofType("decision.made"),
                projection.listings());
    }

    /** A seeded run of acts by three people on a handful of items; refusals are part of it. */
    private void randomShift(Random random, int acts) throws EnvironmentException {
        List<ItemId> items = bench.list("a", "b", "c", "d", "e");
        String[] policies = {"SYN-1", "SYN-2", "SYN-3", "NOV-1", "EVI-1"};
        for (int i = 0; i < acts; i++) {
            ItemId item = items.get(random.nextInt(items.size()));
            ReviewDesk desk = bench.desk("r-" + (1 + random.nextInt(3)));
            String policy = policies[random.nextInt(policies.length)];
            bench.pass(Duration.ofMinutes(random.nextInt(8)));
            switch (random.nextInt(8)) {
                case 0 -> desk.pulled(item, 10, ContentDigest.of(new byte[] {(byte) i}));
                case 1 -> desk.firstJudgement(item, Judgement.UNSURE);
                case 2 -> desk.revealed(item);
                case 3 -> desk.second(item, random.nextBoolean(), "seen");
                case 4 -> desk.supersede(DeskBench.draft(item, Disposition.LABEL, policy));
                case 5 -> desk.release(item);
                default -> {
                    desk.claim(item);
                    desk.decide(DeskBench.draft(item, Disposition.REMOVE, policy));
                }
            }
        }
    }
}
