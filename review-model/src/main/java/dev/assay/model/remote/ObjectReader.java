package dev.assay.model.remote;

import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.util.Optional;

/** Reads small objects whole, bounded before anything is allocated. Stateless. */
public final class ObjectReader {
    private final ObjectStore store;

    public ObjectReader(ObjectStore store) {
        this.store = store;
    }

    /**
     * The bytes of one version.
     *
     * @param greatest longer objects are not read
     * @return empty when the version is gone, was replaced, or is longer
     */
    public Optional<byte[]> whole(ObjectFacts facts, int greatest) throws EnvironmentException {
        if (facts.size() > greatest || facts.size() < 0) {
            return Optional.empty();
        }
        if (facts.size() == 0) {
            return Optional.of(new byte[0]);
        }
        int size = (int) facts.size();
        if (!(store.open(facts.ref(), 0, size, facts.etag())
                instanceof OpenOutcome.Opened(ObjectBody body))) {
            return Optional.empty();
        }
        try (body) {
            byte[] bytes = body.stream().readNBytes(size);
            if (bytes.length < size) {
                throw StoreFault.truncated(null);
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw StoreFault.truncated(e);
        }
    }

    /** As {@link #whole(ObjectFacts, int)}, for a version known from a listing. */
    public Optional<byte[]> whole(ObjectVersion version, int greatest) throws EnvironmentException {
        if (version.size() > greatest) {
            return Optional.empty();
        }
        return store.head(version.ref()) instanceof HeadOutcome.Found(ObjectFacts facts)
                ? whole(facts, greatest)
                : Optional.empty();
    }
}
