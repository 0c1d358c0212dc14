package dev.assay.app.ui.open;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.MediaItem;
import dev.assay.model.remote.ObjectBody;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.OpenOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The bytes of one exact listed version where they lie, by range; each range only if the version
 * still has the listed entity tag. Nothing here is verified. Blocking; safe from several threads.
 */
public final class RemoteBytes implements ByteSource {
    private final ObjectStore store;
    private final MediaItem item;

    public RemoteBytes(ObjectStore store, MediaItem item) {
        this.store = store;
        this.item = item;
    }

    @Override
    public long length() {
        return item.bytes();
    }

    /**
     * {@inheritDoc}
     *
     * @throws EnvironmentException with key {@code item.replaced} or {@code item.gone} when the
     *     listed version is no longer there, or when the store cannot be reached
     */
    @Override
    public int read(long position, ByteBuffer into) throws EnvironmentException {
        if (position >= length()) {
            return -1;
        }
        if (!into.hasRemaining()) {
            return 0;
        }
        long to = Math.min(length(), position + into.remaining());
        return switch (store.open(item.object(), position, to, item.etag())) {
            case OpenOutcome.Opened(ObjectBody body) -> take(body, (int) (to - position), into);
            case OpenOutcome.Replaced _ ->
                    throw gone("item.replaced", "The object was replaced while it was read.", null);
            case OpenOutcome.Missing _ ->
                    throw gone("item.gone", "The object is no longer in quarantine.", null);
        };
    }

    private static int take(ObjectBody opened, int length, ByteBuffer into)
            throws EnvironmentException {
        try (ObjectBody body = opened) {
            InputStream stream = body.stream();
            byte[] part = stream.readNBytes(length);
            if (part.length == 0) {
                throw gone("item.truncated", "The store gave fewer bytes than it listed.", null);
            }
            into.put(part);
            return part.length;
        } catch (IOException e) {
            throw gone("item.truncated", "The connection broke while the item was read.", e);
        }
    }

    private static EnvironmentException gone(
            String key, String sentence, @org.jspecify.annotations.Nullable Exception cause) {
        return new EnvironmentException(
                key,
                sentence,
                "Look again at the quarantine (F5), then open it again.",
                true,
                cause);
    }
}
