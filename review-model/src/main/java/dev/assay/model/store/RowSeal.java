package dev.assay.model.store;

import dev.assay.model.keys.WorkspaceKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The checksum each row carries, because H2 has none for content: HMAC-SHA-256 over table and
 * columns under a key of the workspace. Used by one thread at a time.
 */
final class RowSeal {
    static final int LENGTH = 32;

    private final Mac mac;

    RowSeal(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    /** The seals of a workspace. */
    static RowSeal of(WorkspaceKey key) {
        return new RowSeal(key.derive("projection-rows"));
    }

    byte[] of(String table, @Nullable Object[] columns) {
        add(table);
        for (Object column : columns) {
            add(column);
        }
        return mac.doFinal();
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            mac.update((byte) 0);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        mac.update((byte) 1);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
    }

    static boolean same(byte[] one, byte @Nullable [] other) {
        return other != null && MessageDigest.isEqual(one, other);
    }
}
