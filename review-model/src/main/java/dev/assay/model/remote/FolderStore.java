package dev.assay.model.remote;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One bucket as a folder, for demonstrations, tests and disconnected work. A key is the path below
 * the folder with {@code /}; the version is made of time and size, so a changed file is another
 * version and the old one is missing. Keeps no old versions and locks nothing, and says so. Links
 * out of the folder are not followed. Safe from any thread.
 */
public final class FolderStore implements ObjectStore {
    private final Path folder;
    private final String bucket;
    private final int pageSize;

    /**
     * @param folder exists, or is made by the first write
     * @param bucket the name this folder answers to
     */
    public FolderStore(Path folder, String bucket) {
        this(folder, bucket, 1000);
    }

    FolderStore(Path folder, String bucket, int pageSize) {
        this.folder = folder.toAbsolutePath().normalize();
        this.bucket = bucket;
        this.pageSize = pageSize;
    }

    @Override
    public VersionPage list(String asked, String prefix, @Nullable String continuation)
            throws EnvironmentException {
        requireBucket(asked);
        FolderKeys keys = new FolderKeys(folder);
        List<String> found = keys.after(prefix, continuation, pageSize + 1);
        List<ObjectVersion> page = new ArrayList<>();
        for (String key : found.subList(0, Math.min(pageSize, found.size()))) {
            attributes(key).ifPresent(facts -> page.add(line(key, facts)));
        }
        return new VersionPage(page, found.size() > pageSize ? found.get(pageSize - 1) : null);
    }

    private ObjectVersion line(String key, BasicFileAttributes facts) {
        return new ObjectVersion(
                new ObjectRef(bucket, key, version(facts)),
                facts.size(),
                version(facts),
                facts.lastModifiedTime().toInstant(),
                true,
                false);
    }

    @Override
    public HeadOutcome head(ObjectRef ref) throws EnvironmentException {
        requireBucket(ref.bucket());
        Optional<BasicFileAttributes> facts = attributes(ref.key());
        if (facts.isEmpty() || !version(facts.get()).equals(ref.versionId())) {
            return new HeadOutcome.Missing();
        }
        return new HeadOutcome.Found(
                new ObjectFacts(
                        ref,
                        facts.get().size(),
                        version(facts.get()),
                        facts.get().lastModifiedTime().toInstant(),
                        Map.of(),
                        null,
                        null,
                        Retention.NONE,
                        false,
                        null));
    }

    @Override
    public OpenOutcome open(ObjectRef ref, long from, long to, String ifMatch)
            throws EnvironmentException {
        requireBucket(ref.bucket());
        Optional<BasicFileAttributes> facts = attributes(ref.key());
        if (facts.isEmpty()) {
            return new OpenOutcome.Missing();
        }
        String now = version(facts.get());
        if (!now.equals(ref.versionId()) || !now.equals(ifMatch)) {
            return new OpenOutcome.Replaced();
        }
        if (from < 0 || from >= to || to > facts.get().size()) {
            throw new IllegalArgumentException("not a range of the object");
        }
        try {
            SeekableByteChannel channel =
                    Files.newByteChannel(
                            path(ref.key()), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            return new OpenOutcome.Opened(new FolderBody(channel.position(from), to - from));
        } catch (NoSuchFileException e) {
            return new OpenOutcome.Missing();
        } catch (IOException e) {
            throw StoreFault.folder(e);
        }
    }

    @Override
    public PutOutcome putIfAbsent(String asked, String key, byte[] bytes, Retention retention)
            throws EnvironmentException {
        requireBucket(asked);
        Path file = path(key);
        try {
            DurableFile.createNew(file, bytes);
        } catch (EnvironmentException e) {
            if (e.key().equals("file.exists")) {
                return new PutOutcome.Exists();
            }
            throw e;
        }
        return attributes(key)
                .<PutOutcome>map(
                        facts -> new PutOutcome.Stored(new ObjectRef(bucket, key, version(facts))))
                .orElseGet(PutOutcome.Busy::new);
    }

    @Override
    public BucketFacts bucket(String asked) throws EnvironmentException {
        requireBucket(asked);
        return new BucketFacts(false, false);
    }

    private void requireBucket(String asked) throws EnvironmentException {
        if (!asked.equals(bucket)) {
            throw StoreFault.noBucket();
        }
    }

    private Path path(String key) {
        return FolderKeys.path(folder, key);
    }

    private Optional<BasicFileAttributes> attributes(String key) throws EnvironmentException {
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(
                            path(key), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return facts.isRegularFile() ? Optional.of(facts) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreFault.folder(e);
        }
    }

    private static String version(BasicFileAttributes facts) {
        return Long.toHexString(facts.lastModifiedTime().to(TimeUnit.NANOSECONDS))
                + "-"
                + Long.toHexString(facts.size());
    }
}
