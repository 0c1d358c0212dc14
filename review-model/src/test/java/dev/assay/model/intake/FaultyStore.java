package dev.assay.model.intake;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.remote.BucketFacts;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.ObjectBody;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.OpenOutcome;
import dev.assay.model.remote.PutOutcome;
import dev.assay.model.remote.Retention;
import dev.assay.model.remote.VersionPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A store whose connections break after some bytes, and that does something in between. */
final class FaultyStore implements ObjectStore {
    private final ObjectStore store;
    private final int bytesAConnection;
    private final Runnable afterEach;
    private int connections;

    FaultyStore(ObjectStore store, int bytesAConnection, Runnable afterEach) {
        this.store = store;
        this.bytesAConnection = bytesAConnection;
        this.afterEach = afterEach;
    }

    int connections() {
        return connections;
    }

    @Override
    public OpenOutcome open(ObjectRef ref, long from, long to, String ifMatch)
            throws EnvironmentException {
        OpenOutcome outcome = store.open(ref, from, to, ifMatch);
        if (!(outcome instanceof OpenOutcome.Opened(ObjectBody body))) {
            return outcome;
        }
        connections++;
        try (body) {
            byte[] first = body.stream().readNBytes(bytesAConnection);
            afterEach.run();
            return new OpenOutcome.Opened(new Cut(body.length(), new ByteArrayInputStream(first)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Cut(long length, InputStream stream) implements ObjectBody {
        @Override
        public void close() {}
    }

    @Override
    public VersionPage list(String bucket, String prefix, @Nullable String continuation)
            throws EnvironmentException {
        return store.list(bucket, prefix, continuation);
    }

    @Override
    public HeadOutcome head(ObjectRef ref) throws EnvironmentException {
        return store.head(ref);
    }

    @Override
    public PutOutcome putIfAbsent(String bucket, String key, byte[] bytes, Retention retention)
            throws EnvironmentException {
        return store.putIfAbsent(bucket, key, bytes, retention);
    }

    @Override
    public BucketFacts bucket(String bucket) throws EnvironmentException {
        return store.bucket(bucket);
    }
}
