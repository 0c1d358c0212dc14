package dev.assay.model.review;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.payload.ObjectFolder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policy set in force and every earlier one a decision was made under. Safe from any thread.
 */
public final class PolicyShelf {
    private final PolicyBook current;
    private final ObjectFolder objects;
    private final Map<String, PolicyBook> earlier = new ConcurrentHashMap<>();

    /**
     * @param objects holds the bytes of all sets by digest
     */
    public PolicyShelf(PolicyBook current, ObjectFolder objects) {
        this.current = current;
        this.objects = objects;
    }

    ObjectFolder objects() {
        return objects;
    }

    public PolicyBook current() {
        return current;
    }

    /** The policy a decision was made under, or empty where its set is not on this machine. */
    Optional<Policy> policy(String book, String code) throws EnvironmentException {
        if (book.equals(current.digest().hex())) {
            return current.policy(code);
        }
        PolicyBook known = earlier.get(book);
        if (known == null) {
            Optional<PolicyBook> read =
                    objects.get(new ContentDigest(book)).flatMap(PolicyFile::read);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            known = read.get();
            earlier.put(book, known);
        }
        return known.policy(code);
    }
}
