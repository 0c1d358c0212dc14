package dev.assay.app.remote;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.AwsSettings;
import dev.assay.app.aws.DynamoTable;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.custody.CustodyFiles.TrailPlace;
import dev.assay.app.custody.TrailPlaces;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.Intake;
import dev.assay.model.intake.Quarantine;
import dev.assay.model.intake.QuarantinePlace;
import dev.assay.model.remote.FileTable;
import dev.assay.model.remote.FolderStore;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.SharedTable;
import dev.assay.model.sync.RecordBucket;
import dev.assay.model.sync.RetentionRule;
import dev.assay.model.sync.SyncEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside of an open workspace: the quarantine it reads, the records and the table it
 * writes. Opening speaks to nobody yet. Closed by whoever opened it, before the workspace.
 */
public final class Remote implements AutoCloseable {
    /** The one name a folder answers to. */
    public static final String FOLDER_BUCKET = "folder";

    private final @Nullable AwsClients aws;
    private final ObjectStore source;
    private final QuarantinePlace place;
    private final Optional<RecordBucket> records;
    private final Intake intake;
    private final Optional<TrailPlace> trail;
    private final Optional<SyncEngine> sync;

    private Remote(
            Workspace workspace,
            @Nullable AwsClients aws,
            Optional<S3ObjectStore> s3,
            InstantSource clock) {
        WorkspaceSettings settings = workspace.settings();
        this.aws = aws;
        source = store(settings.source(), s3);
        place = place(settings);
        records = settings.records().map(where -> records(where, s3));
        trail = settings.trail().map(where -> TrailPlaces.of(where, s3));
        SharedTable table = table(workspace, aws, clock);
        workspace.shareClaims(new TableClaims(table, clock));
        Quarantine quarantine = new Quarantine(source, place, workspace.namingKey(), clock);
        intake = new Intake(quarantine, workspace.vault(), workspace.desk());
        sync =
                records.map(bucket ->
                        new SyncEngine(
                                workspace.log(),
                                workspace.objects(),
                                bucket,
                                table,
                                RetentionRule.DEFAULT,
                                (item, events) ->
                                        workspace
                                                .recorder()
                                                .record(workspace.desk().session(), item, events),
                                workspace.folder().resolve("anchors"),
                                aws == null ? clock : aws.clock()));
    }

    /**
     * Opens what the settings name and shares the desk's claims through the table.
     *
     * @throws EnvironmentException when the user's AWS configuration cannot be used
     */
    public static Remote open(Workspace workspace, InstantSource clock)
            throws EnvironmentException {
        WorkspaceSettings settings = workspace.settings();
        boolean buckets =
                settings.source() instanceof StoreLocation.Bucket
                        || settings.records()
                                .filter(StoreLocation.Bucket.class::isInstance)
                                .isPresent()
                        || settings.trail()
                                .filter(StoreLocation.Bucket.class::isInstance)
                                .isPresent();
        if (!buckets && settings.table().isEmpty()) {
            return new Remote(workspace, null, Optional.empty(), clock);
        }
        AwsClients aws =
                AwsClients.open(
                        new AwsSettings(
                                settings.region(),
                                settings.profile(),
                                settings.endpoint(),
                                settings.endpoint()),
                        clock);
        return new Remote(workspace, aws, Optional.of(new S3ObjectStore(aws.s3())), clock);
    }

    private static ObjectStore store(StoreLocation where, Optional<S3ObjectStore> s3) {
        return switch (where) {
            case StoreLocation.Bucket _ -> s3.orElseThrow();
            case StoreLocation.Folder(var folder) -> new FolderStore(folder, FOLDER_BUCKET);
        };
    }

    private static QuarantinePlace place(WorkspaceSettings settings) {
        return switch (settings.source()) {
            case StoreLocation.Bucket(String bucket, String prefix) ->
                    new QuarantinePlace(bucket, prefix, settings.sidePrefix());
            case StoreLocation.Folder _ ->
                    new QuarantinePlace(FOLDER_BUCKET, "", settings.sidePrefix());
        };
    }

    private static RecordBucket records(StoreLocation where, Optional<S3ObjectStore> s3) {
        return switch (where) {
            case StoreLocation.Bucket(String bucket, String prefix) ->
                    new RecordBucket(s3.orElseThrow(), bucket, prefix);
            case StoreLocation.Folder _ -> new RecordBucket(store(where, s3), FOLDER_BUCKET, "");
        };
    }

    private static SharedTable table(
            Workspace workspace, @Nullable AwsClients aws, InstantSource clock) {
        Optional<String> name = workspace.settings().table();
        return aws != null && name.isPresent()
                ? new DynamoTable(aws.dynamo(), name.get(), aws.clock())
                : new FileTable(workspace.folder().resolve("table"), clock);
    }

    /** Lists and pulls through the workspace's desk. */
    public Intake intake() {
        return intake;
    }

    /** The access logs of the quarantine; empty where none are set. */
    public Optional<TrailPlace> trail() {
        return trail;
    }

    /** Replicates; empty for a workspace that stays alone. */
    public Optional<SyncEngine> sync() {
        return sync;
    }

    public ObjectStore source() {
        return source;
    }

    public QuarantinePlace place() {
        return place;
    }

    public Optional<RecordBucket> records() {
        return records;
    }

    /** How far the servers' clock is ahead; empty without servers or before one answered. */
    public Optional<Duration> clockOffset() {
        return aws == null ? Optional.empty() : aws.clock().offset();
    }

    @Override
    public void close() {
        if (aws != null) {
            aws.close();
        }
    }
}
