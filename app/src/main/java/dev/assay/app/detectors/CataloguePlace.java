package dev.assay.app.detectors;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.AwsSettings;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.StoreLocation;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.remote.FolderStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A catalogue where somebody said that it lies: a folder, or a prefix of a bucket. */
public final class CataloguePlace implements AutoCloseable {
    private final Catalogue catalogue;
    private final @Nullable AwsClients aws;

    private CataloguePlace(Catalogue catalogue, @Nullable AwsClients aws) {
        this.catalogue = catalogue;
        this.aws = aws;
    }

    /** Empty for a place that can hold none, such as the root of a disk. */
    public static Optional<CataloguePlace> open(StoreLocation where, AwsSettings settings)
            throws EnvironmentException {
        return switch (where) {
            case StoreLocation.Folder(Path folder) when folder.getParent() != null ->
                    Optional.of(
                            new CataloguePlace(
                                    new Catalogue(
                                            new FolderStore(folder, Remote.FOLDER_BUCKET),
                                            Remote.FOLDER_BUCKET,
                                            ""),
                                    null));
            case StoreLocation.Folder _ -> Optional.empty();
            case StoreLocation.Bucket(String bucket, String prefix) -> {
                AwsClients aws = AwsClients.open(settings, InstantSource.system());
                String folder = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
                yield Optional.of(
                        new CataloguePlace(
                                new Catalogue(new S3ObjectStore(aws.s3()), bucket, folder), aws));
            }
        };
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public void close() {
        if (aws != null) {
            aws.close();
        }
    }
}
