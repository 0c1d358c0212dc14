package dev.assay.app.remote;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.AwsSettings;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.model.audit.Actor;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.LogOpening;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.remote.FileTable;
import dev.assay.model.sync.RecordBucket;
import dev.assay.model.sync.RetentionRule;
import dev.assay.model.sync.SyncEngine;
import dev.assay.model.sync.SyncOccasion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Appends to its log and replicates it, again and again, until it is killed. */
final class KilledConsole implements AutoCloseable {
    static final String ORIGIN = "log.example/killed";
    private static final Subject SUBJECT =
            Subject.of(new Actor("anna"), "s1").on(new ItemId("ABCDEFGHIJKLMNOPQRST"));

    private final DeviceLog log;
    private final AwsClients clients;
    private final FileTable table;
    private final SyncEngine engine;

    KilledConsole(Path folder, URI endpoint, String bucket)
            throws EnvironmentException, IOException {
        InstantSource clock = InstantSource.system();
        DeviceKey key =
                DeviceKey.unsealed(ORIGIN, Files.readAllBytes(folder.resolve("device.key")));
        log =
                switch (DeviceLog.open(folder.resolve("log"), ORIGIN, key, clock)) {
                    case LogOpening.Sound(DeviceLog sound) -> sound;
                    case LogOpening.TornTail torn -> torn.log();
                    case LogOpening.Damaged _ -> throw new IllegalStateException("damaged");
                };
        clients =
                AwsClients.open(
                        new AwsSettings(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(endpoint),
                                Optional.empty()),
                        clock);
        table = new FileTable(folder.resolve("table"), clock);
        engine =
                new SyncEngine(
                        log,
                        new ObjectFolder(folder.resolve("objects"), new WorkspaceKey(new byte[32])),
                        new RecordBucket(new S3ObjectStore(clients.s3()), bucket, ""),
                        table,
                        RetentionRule.DEFAULT,
                        (_, events) -> log.append(events, SUBJECT),
                        folder.resolve("anchors"),
                        clock);
    }

    /** Makes the log's folder and key. */
    static void create(Path folder) throws EnvironmentException, IOException {
        DeviceKey key = DeviceKey.generate(ORIGIN);
        Files.write(folder.resolve("device.key"), key.sealable());
        DeviceLog.create(folder.resolve("log"), ORIGIN, key, InstantSource.system()).close();
    }

    DeviceLog log() {
        return log;
    }

    FileTable table() {
        return table;
    }

    SyncEngine engine() {
        return engine;
    }

    void append() throws EnvironmentException {
        List<Pulled> events = new ArrayList<>();
        for (int i = 0; i < 37; i++) {
            events.add(new Pulled(i, new Sha256("ab".repeat(32))));
        }
        log.append(events, SUBJECT);
    }

    private void work() throws EnvironmentException {
        while (true) {
            append();
            engine.once(SyncOccasion.NOW, Progress.NONE);
        }
    }

    @Override
    public void close() throws EnvironmentException {
        clients.close();
        log.close();
    }

    /**
     * @param args folder, endpoint and bucket; says that it begins, and never ends by itself
     */
    public static void main(String[] args) throws EnvironmentException, IOException {
        try (KilledConsole console =
                new KilledConsole(Path.of(args[0]), URI.create(args[1]), args[2])) {
            System.out.println("begins");
            System.out.flush();
            console.work();
        }
    }
}
