package dev.assay.model.vault;

import dev.assay.model.item.ContentDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A digest that becomes known once. Safe from any thread. */
final class DigestBox {
    private final AtomicReference<@Nullable ContentDigest> value = new AtomicReference<>();

    Optional<ContentDigest> value() {
        return Optional.ofNullable(value.get());
    }

    void become(ContentDigest digest) {
        value.set(digest);
    }
}
